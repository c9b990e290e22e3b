//! What people call scenarios, segments and plans of record.

use headroom_engine::Issue;
use headroom_engine::schema::LONGEST_NAME;

/// `typed` without the space around it, where it can be the name of `what` (`scenario`, `segment`).
pub(super) fn checked(what: &str, typed: &str) -> Result<String, Issue> {
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

/// `name copy`, or `name copy 2` and so on until it is not used; a name that is too long for that gives way at its end.
pub(super) fn of_copy(name: &str, is_used: impl Fn(&str) -> bool) -> String {
    let endings = (1..).map(|count: u32| if count == 1 { " copy".to_owned() } else { format!(" copy {count}") });
    let mut names = endings.map(|ending| {
        let stem: String = name.chars().take(LONGEST_NAME - ending.len()).collect();
        stem + &ending
    });
    names.find(|name| !is_used(name)).unwrap_or_default()
}
