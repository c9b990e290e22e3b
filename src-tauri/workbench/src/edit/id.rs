//! Ids people need not think of: `[a-z0-9_]{1,40}`.

/// The longest id there may be.
const LONGEST: usize = 40;

/// `name` as an id: its letters and digits in lower case, everything else a `_`; `otherwise` where nothing is left.
pub(crate) fn slug(name: &str, otherwise: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for character in name.chars() {
        if character.is_ascii_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.ends_with('_') {
            slug.push('_');
        }
    }
    let slug = shortened(slug.trim_matches('_'), LONGEST);
    if slug.is_empty() { otherwise.to_owned() } else { slug.to_owned() }
}

/// `base`, or `base_2`, `base_3`… until it is not used.
pub(crate) fn unused(base: &str, is_used: impl Fn(&str) -> bool) -> String {
    let mut id = shortened(base, LONGEST).to_owned();
    let mut count = 2_u32;
    while is_used(&id) {
        let ending = format!("_{count}");
        id = format!("{}{ending}", shortened(base, LONGEST - ending.len()));
        count += 1;
    }
    id
}

/// At most `length` characters of an id.
fn shortened(id: &str, length: usize) -> &str {
    id.get(..length).unwrap_or(id).trim_end_matches('_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_an_id() {
        assert_eq!(slug("Cut 2, digital-led service", "scenario"), "cut_2_digital_led_service");
        assert_eq!(slug("  Größe!  ", "scenario"), "gr_e");
        assert_eq!(slug("日本", "scenario"), "scenario");
        assert_eq!(slug(&"long ".repeat(20), "scenario").len(), 39);
    }

    #[test]
    fn a_used_id_is_counted_up_within_its_length() {
        let used = ["cut".to_owned(), "cut_2".to_owned(), "x".repeat(40)];
        let is_used = |id: &str| used.iter().any(|there| there == id);
        assert_eq!(unused("cut", is_used), "cut_3");
        assert_eq!(unused("hire", is_used), "hire");
        assert_eq!(unused(&"x".repeat(40), is_used), format!("{}_2", "x".repeat(38)));
    }
}
