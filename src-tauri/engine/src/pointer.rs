//! JSON Pointers (RFC 6901): how places in a plan and in a document are written.

/// The pointer's steps with escapes undone; `None` where the text is no pointer.
pub fn tokens(pointer: &str) -> Option<Vec<String>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    pointer.strip_prefix('/')?.split('/').map(unescape).collect()
}

/// `key` as one step of a pointer.
pub fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Every pointer that `pointer` lies inside, and the pointer itself: `/a/b` → `/a`, `/a/b`.
pub fn lineage(pointer: &str) -> impl Iterator<Item = &str> {
    let inner = pointer.match_indices('/').map(|(at, _)| at).filter(|&at| at > 0);
    inner.chain(std::iter::once(pointer.len())).map(|end| &pointer[..end])
}

fn unescape(step: &str) -> Option<String> {
    let mut parts = step.split('~');
    let mut text = parts.next()?.to_owned();
    for part in parts {
        let (mark, rest) = part.split_at_checked(1)?;
        text.push(match mark {
            "0" => '~',
            "1" => '/',
            _ => return None,
        });
        text.push_str(rest);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_steps_and_escapes() {
        let steps = |text| tokens(text).map(|steps| steps.join("|"));
        assert_eq!(steps("").as_deref(), Some(""));
        assert_eq!(steps("/a/b~1c/~0d").as_deref(), Some("a|b/c|~d"));
        assert_eq!(steps("a/b"), None);
        assert_eq!(steps("/a~2"), None);
        assert_eq!(steps("/a~"), None);
        assert_eq!(steps("/é~é"), None);
    }

    #[test]
    fn names_every_pointer_around() {
        assert_eq!(lineage("/a/b/c").collect::<Vec<_>>(), ["/a", "/a/b", "/a/b/c"]);
        assert_eq!(lineage("/a").collect::<Vec<_>>(), ["/a"]);
    }

    #[test]
    fn escaping_is_undone_by_reading() {
        let key = "a/b~1~c";
        assert_eq!(tokens(&format!("/{}", escape(key))), Some(vec![key.to_owned()]));
    }
}
