//! Why one closing ARR is not another: from that of a reference to that of a scenario, by what moved differently.

use headroom_engine::number::{Scale, Style};
use headroom_engine::{Metric, Month};

use crate::page::{Page, tidy};
use crate::title::Title;
use crate::{Chart, ChartError, Frame, ScenarioLine};

mod layout;

pub(crate) use layout::lay_out;

/// From the closing ARR of `reference` to that of `scenario`, by the differences of their movements over the months
/// both have, as SVG. Every bar is a difference and stands on zero; the last one is the whole.
///
/// `currency` is the plans' ISO code.
pub fn difference_bridge(
    frame: Frame,
    currency: &str,
    reference: &ScenarioLine<'_>,
    scenario: &ScenarioLine<'_>,
) -> Result<Chart, ChartError> {
    let page = Page::new(frame)?;
    let common = Common::of(reference, scenario).ok_or(ChartError::Nothing)?;
    let closing = [reference, scenario].map(|of| common.last(of, Metric::ClosingArr));
    let bridge = DifferenceBridge {
        title: title(reference, scenario, currency, &common),
        currency,
        ends: [(reference, closing[0]), (scenario, closing[1])]
            .map(|(of, closing)| End { name: tidy(of.name), closing }),
        movements: movements(&common, reference, scenario),
    };
    lay_out(&bridge, &page).painted(bridge.title.line(), described(&bridge, frame.style), &page)
}

/// `Closing ARR of Invest against Baseline`; in little room without what stands below the last bar as well.
fn title(reference: &ScenarioLine<'_>, scenario: &ScenarioLine<'_>, currency: &str, common: &Common) -> Title {
    let what = format!("Closing ARR of {} against {}", called(scenario), called(reference));
    Title::new(what, currency, common.first, common.last).or(format!("Closing ARR against {}", reference.name))
}

/// `Board plan (plan of record, 31 Mar 2027)`.
fn called(of: &ScenarioLine<'_>) -> String {
    of.record.map_or_else(|| of.name.to_owned(), |aside| format!("{} ({aside})", of.name))
}

/// What the bridge shows.
pub(crate) struct DifferenceBridge<'a> {
    pub(crate) title: Title,
    pub(crate) currency: &'a str,
    /// The reference and the scenario.
    pub(crate) ends: [End; 2],
    pub(crate) movements: Vec<Movement>,
}

/// Where the bridge begins or ends.
pub(crate) struct End {
    pub(crate) name: String,
    pub(crate) closing: f64,
}

/// A difference of the two, and what makes it.
pub(crate) struct Movement {
    pub(crate) label: &'static str,
    pub(crate) short: &'static str,
    pub(crate) amount: f64,
}

/// The months both have.
struct Common {
    first: Month,
    last: Month,
}

impl Common {
    fn of(one: &ScenarioLine<'_>, other: &ScenarioLine<'_>) -> Option<Self> {
        let end = |of: &ScenarioLine<'_>| Some(of.start.plus(u32::try_from(of.series.months().checked_sub(1)?).ok()?));
        let (first, last) = (one.start.max(other.start), end(one)?.min(end(other)?));
        (first <= last).then_some(Self { first, last })
    }

    fn index(of: &ScenarioLine<'_>, month: Month) -> usize {
        usize::try_from(month.months_after(of.start)).unwrap_or_default()
    }

    fn first(&self, of: &ScenarioLine<'_>, metric: Metric) -> f64 {
        of.series.get(metric, Self::index(of, self.first)).unwrap_or_default()
    }

    fn last(&self, of: &ScenarioLine<'_>, metric: Metric) -> f64 {
        of.series.get(metric, Self::index(of, self.last)).unwrap_or_default()
    }

    fn sum(&self, of: &ScenarioLine<'_>, metric: Metric) -> f64 {
        let months = Self::index(of, self.first)..=Self::index(of, self.last);
        months.filter_map(|month| of.series.get(metric, month)).sum()
    }
}

fn movements(common: &Common, reference: &ScenarioLine<'_>, scenario: &ScenarioLine<'_>) -> Vec<Movement> {
    let more = |metric| common.sum(scenario, metric) - common.sum(reference, metric);
    let opening = common.first(scenario, Metric::OpeningArr) - common.first(reference, Metric::OpeningArr);
    let movement = |label, short, amount| Movement { label, short, amount };
    let mut movements = vec![
        movement("New", "New", more(Metric::NewArr)),
        movement("Expansion", "Exp.", more(Metric::ExpansionArr)),
        movement("Price", "Price", more(Metric::PriceArr)),
        movement("Contraction", "Contr.", -more(Metric::ContractionArr)),
        movement("Churn", "Churn", -more(Metric::ChurnedArr)),
    ];
    // Scenarios of one baseline open with the same ARR; a plan of record may not.
    if opening.abs() >= 0.5 {
        movements.insert(0, movement("Opening", "Open", opening));
    }
    movements
}

/// One unit for all of them.
fn scale(bridge: &DifferenceBridge<'_>) -> Scale {
    let movements = bridge.movements.iter().map(|movement| movement.amount);
    Scale::of(movements.clone().chain([movements.sum()]))
}

fn described(bridge: &DifferenceBridge<'_>, style: Style) -> String {
    let [from, to] =
        bridge.ends.each_ref().map(|end| format!("{}: {}", end.name, style.money_said(bridge.currency, end.closing)));
    let (movements, scale) = (bridge.movements.iter(), scale(bridge));
    let movements = movements.map(|it| {
        format!("{}: {}", it.label.to_lowercase(), style.money_difference_in(scale, bridge.currency, it.amount))
    });
    let parts: Vec<String> = std::iter::once(from).chain(movements).chain([to]).collect();
    parts.join("; ") + "."
}
