//! Random valid plans of every feature, as JSON.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A plan of one to three segments; every field lies in its domain and every cross-field rule holds.
pub(crate) fn plan() -> impl Strategy<Value = Value> {
    (plan_wide(), vec(segment(), 1..=3)).prop_map(|(mut plan, segments)| {
        for (index, segment) in segments.into_iter().enumerate() {
            plan["segments"][format!("segment_{index}")] = segment;
        }
        plan
    })
}

/// A plan and a scenario on it, as an exchange document; the scenario's id is `other`.
pub(crate) fn document() -> impl Strategy<Value = Value> {
    (plan(), overrides()).prop_map(|(plan, overrides)| {
        let scenario = json!({"id": "other", "name": "Other", "parent": null, "overrides": overrides, "note": ""});
        json!({"format": 1, "plan": plan, "scenarios": [scenario]})
    })
}

fn plan_wide() -> impl Strategy<Value = Value> {
    let time = (1_u32..=48, 1_u32..=12, 1_u32..=12);
    let money = (0.0..=0.3, 0.0..=20.0, 0.0..=1e6);
    let coverage = (1.0..=24.0, 1.0..=3.0, any::<bool>());
    (time, money, coverage).prop_map(
        |((horizon, month, fiscal), (discount, multiple, overhead), (lag, ceiling, fair))| {
            json!({
                "format": 1, "name": "Random", "currency": "EUR", "start": format!("2027-{month:02}"),
                "horizon_months": horizon, "fiscal_year_start": fiscal, "discount_rate": discount,
                "valuation_multiple": multiple, "cs_overhead_annual": overhead, "coverage_lag_months": lag,
                "coverage_ceiling": ceiling, "allocation": if fair { "pro_rata" } else { "protect_renewals" },
                "segments": {},
            })
        },
    )
}

fn segment() -> impl Strategy<Value = Value> {
    (1_u32..=24).prop_flat_map(|term| {
        (opening(term), customers(), team()).prop_map(move |(opening, customers, team)| {
            let mut segment = customers;
            segment["name"] = json!("Segment");
            segment["opening"] = opening;
            segment["contract"]["term_months"] = json!(term);
            segment["team"] = team;
            segment
        })
    })
}

fn opening(term: u32) -> impl Strategy<Value = Value> {
    let book = prop_oneof![4 => (1.0..=1000.0, 1e3..=1e7).boxed(), 1 => Just((0.0, 0.0)).boxed()];
    let profile = option::of(vec(0.0..=5.0, term as usize - 1));
    (book, 0_u32..=4, profile).prop_map(|((accounts, arr), completed, profile)| {
        // One weight is never 0, so that the profile is not empty.
        let profile = profile.map(|mut weights| {
            weights.push(1.0);
            weights
        });
        json!({"accounts": accounts, "arr": arr, "renewals_completed": completed, "renewal_profile": profile})
    })
}

fn customers() -> impl Strategy<Value = Value> {
    (acquisition(), onboarding(), retention(), expansion(), -0.2..=0.3, hours(), 0.0..=1.0).prop_map(
        |(acquisition, onboarding, retention, expansion, uplift, [month, renewal, touch], margin)| {
            json!({
                "acquisition": acquisition, "onboarding": onboarding, "retention": retention, "expansion": expansion,
                "contract": {"price_uplift": uplift}, "gross_margin": margin,
                "service": {
                    "hours_per_account_month": month, "hours_per_renewal": renewal, "hours_per_touch": touch,
                },
            })
        },
    )
}

fn hours() -> impl Strategy<Value = [f64; 3]> {
    prop_oneof![5 => [0.0..=4.0, 0.0..=20.0, 0.0..=5.0].boxed(), 1 => Just([0.0; 3]).boxed()]
}

fn acquisition() -> impl Strategy<Value = Value> {
    let direct = (0.0..=30.0).prop_map(|wins| json!({"direct": wins}));
    let funnel = (0.0..=5000.0, [0.0..=1.0, 0.0..=1.0, 0.0..=1.0, 0.0..=1.0]).prop_map(|(prospects, cr)| {
        json!({"funnel": {
            "prospects_per_month": prospects, "cr1": cr[0], "cr2": cr[1], "cr3": cr[2], "cr4": cr[3],
        }})
    });
    let volume = prop_oneof![2 => direct.boxed(), 1 => funnel.boxed()];
    (volume, -0.5..=1.0, 0.0..=2e5, 0.0..=2e5)
        .prop_map(|(volume, growth, acv, cac)| json!({"volume": volume, "growth": growth, "acv": acv, "cac": cac}))
}

fn onboarding() -> impl Strategy<Value = Value> {
    (0.0..=1.0, 0.0..=1.0, 0.0..=60.0, 0_u32..=6, 1_u32..=6).prop_map(|(rate, share, hours, months, patience)| {
        json!({
            "rate": rate, "unassisted_rate": rate * share, "hours": hours, "months": months,
            "patience_months": patience,
        })
    })
}

fn retention() -> impl Strategy<Value = Value> {
    let tenure = option::of((0.1..=5.0, 0.1..=20.0)).prop_map(|tenure| match tenure {
        Some((alpha, beta)) => json!({"alpha": alpha, "beta": beta}),
        None => Value::Null,
    });
    let response = option::of((1.01..=5.0, 0.0..=0.99, 0.1..=10.0)).prop_map(|response| match response {
        Some((none, floor, steepness)) => {
            json!({"hazard_without_csm": none, "hazard_floor": floor, "steepness": steepness})
        }
        None => Value::Null,
    });
    (0.0..=0.9, 0.0..=0.5, tenure, response).prop_map(|(churn, contraction, tenure, response)| {
        json!({"churn": churn, "contraction": contraction, "tenure": tenure, "coverage_response": response})
    })
}

fn expansion() -> impl Strategy<Value = Value> {
    let touches = prop_oneof![(0_u32..=24).prop_map(f64::from).boxed(), (0.0..=24.0).boxed()];
    (touches, 0.0..=1.0, 0.0..=0.5, option::of(1.1..=5.0), 0.0..=1.0).prop_map(
        |(touches, conversion, uplift, whitespace, unassisted)| {
            json!({
                "touches_per_year": touches, "conversion": conversion, "uplift": uplift, "whitespace": whitespace,
                "unassisted_share": unassisted,
            })
        },
    )
}

fn team() -> impl Strategy<Value = Value> {
    let people = (prop_oneof![5 => (1.0..=20.0).boxed(), 1 => Just(0.0).boxed()], 50.0..=150.0);
    let pay = (5e4..=3e5, -0.1..=0.2, 0.0..=5e4, 0.0..=12.0);
    let flow = (0_u32..=6, prop_oneof![Just(0.0).boxed(), (0.0..=0.6).boxed()], option::of(0_u32..=6));
    (people, pay, flow, events()).prop_map(
        |((csms, hours), (cost, raise, hiring, severance), (ramp, attrition, backfill), events)| {
            json!({
                "csms": csms, "productive_hours_per_month": hours, "annual_cost": cost, "annual_raise": raise,
                "ramp_months": ramp, "attrition": attrition, "backfill_months": backfill, "hiring_cost": hiring,
                "severance_months": severance, "events": events,
            })
        },
    )
}

/// Hires, freezes and one cut that comes after a hire of at least its size, so that the seats suffice.
fn events() -> impl Strategy<Value = Value> {
    let later = (13_u32..=36).prop_map(month);
    let hire = ((0_u32..=12).prop_map(month), 0.5..=3.0_f64);
    let cut = option::of((later, 0.1..=1.0_f64));
    let freezes = btree_map("freeze_[a-c]", ((0_u32..=36).prop_map(month), 1_u32..=24), 0..=2);
    (option::of(hire), cut, freezes).prop_map(|(hire, cut, freezes)| {
        let mut events = json!({});
        if let Some((month, heads)) = hire {
            events["hire"] = json!({"month": month, "change": heads, "note": ""});
            if let Some((month, share)) = cut {
                events["cut"] = json!({"month": month, "change": -heads * share, "note": "fewer"});
            }
        }
        for (id, (month, length)) in freezes {
            events[id] = json!({"month": month, "freeze_months": length, "note": ""});
        }
        events
    })
}

/// A month on or after the latest start.
fn month(after: u32) -> String {
    let index = 2027 * 12 + 11 + after;
    format!("{}-{:02}", index / 12, index % 12 + 1)
}

/// Overrides of the first segment and of the plan.
fn overrides() -> impl Strategy<Value = Value> {
    let place = |field: &str| format!("/segments/segment_0/{field}");
    let hire = ((0_u32..=30).prop_map(month), 0.2..=4.0)
        .prop_map(|(month, heads)| json!({"month": month, "change": heads, "note": ""}));
    let freeze = ((0_u32..=30).prop_map(month), 1_u32..=18)
        .prop_map(|(month, length)| json!({"month": month, "freeze_months": length, "note": ""}));
    let churn = option::of(0.0..=0.9);
    let touches = option::of(0.0..=24.0);
    (option::of(prop_oneof![hire.boxed(), freeze.boxed()]), churn, touches, option::of(0_u32..=12)).prop_map(
        move |(event, churn, touches, ramp)| {
            let mut overrides = json!({});
            let mut put = |field: &str, value: Option<Value>| {
                if let Some(value) = value {
                    overrides[place(field)] = value;
                }
            };
            put("team/events/other", event);
            put("retention/churn", churn.map(Value::from));
            put("expansion/touches_per_year", touches.map(Value::from));
            put("team/ramp_months", ramp.map(Value::from));
            overrides
        },
    )
}
