//! What a freeze leaves behind: leavers of its months are not replaced (model.md §2), also once it is over.

use headroom_engine::Month;
use headroom_engine::plan::{Action, HeadcountEvent, Team};

use super::Pair;

/// Said where the scenario freezes a team that the reference does not, and whose leavers would be replaced otherwise.
pub(super) fn sentence(pair: &Pair<'_>) -> Option<String> {
    let (from, to) = pair.months();
    let [before, after] = [&pair.reference, &pair.scenario].map(|side| &side.projected.plan.plan().segments);
    let is_left_vacant = |(id, team): (&String, &Team)| {
        let known = before.get(id).map(|segment| &segment.team);
        let is_new = |event: &&HeadcountEvent| known.is_none_or(|team| !team.events.values().any(|it| same(it, event)));
        let mut frozen = team.events.values().filter(|event| freezes(event, (from, to))).filter(is_new);
        loses_seats(team) && frozen.next().is_some()
    };
    let mut teams = after.iter().map(|(id, segment)| (id, &segment.team));
    teams.any(is_left_vacant).then(|| "Seats that fall vacant in a freeze are not filled again after it.".to_owned())
}

fn same(one: &HeadcountEvent, other: &HeadcountEvent) -> bool {
    one.month == other.month && one.action == other.action
}

/// Whether it freezes hiring in one of these months.
fn freezes(event: &HeadcountEvent, (from, to): (Month, Month)) -> bool {
    match event.action {
        Action::Freeze(months) => event.month <= to && event.month.plus(months) > from,
        Action::Change(_) => false,
    }
}

/// Whether some leave who would be replaced.
fn loses_seats(team: &Team) -> bool {
    team.attrition > 0.0 && team.backfill_months.is_some()
}
