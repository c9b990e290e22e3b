//! What people call scenarios, segments and plans of record.

use headroom_engine::Issue;
use headroom_engine::schema::LONGEST_NAME;

/// `typed` without the space around it, where it can be the name of `what` (`scenario`, `segment`) beside `others`.
pub(crate) fn free<'n>(what: &str, typed: &str, others: impl IntoIterator<Item = &'n str>) -> Result<String, Issue> {
    let name = checked(what, typed)?;
    match others.into_iter().find(|other| is_same(other, &name)) {
        Some(other) => Err(Issue::new("", format!("There is a {what} “{other}” already. Choose another name."))),
        None => Ok(name),
    }
}

/// Whether people would take one name for the other: capitals and the space around them do not count.
fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn checked(what: &str, typed: &str) -> Result<String, Issue> {
    let name = typed.trim();
    if name.is_empty() {
        return Err(Issue::new("", format!("A {what} needs a name; type one.")));
    }
    if name.chars().nth(LONGEST_NAME).is_some() {
        let message = format!("The name of a {what} has at most {LONGEST_NAME} characters; shorten it.");
        return Err(Issue::new("", message));
    }
    Ok(name.to_owned())
}

/// `name copy`, or `name copy 2` and so on until none of the `others` is called so; a name that is too long for that
/// gives way at its end.
pub(super) fn of_copy<'n>(name: &str, others: impl Iterator<Item = &'n str>) -> String {
    let others: Vec<&str> = others.collect();
    let endings = (1..).map(|count: u32| if count == 1 { " copy".to_owned() } else { format!(" copy {count}") });
    let mut names = endings.map(|ending| between("", name, &ending));
    names.find(|name| !others.iter().any(|other| is_same(other, name))).unwrap_or_default()
}

/// `name` with words before and after it; where the whole is too long, the name gives way at its end.
pub(crate) fn between(before: &str, name: &str, after: &str) -> String {
    let room = LONGEST_NAME.saturating_sub(before.chars().count() + after.chars().count());
    let stem: String = name.chars().take(room).collect();
    format!("{before}{stem}{after}")
}
