//! Gross, net and logo retention of the trailing twelve months (model.md §7).

/// Months a cohort is followed.
const WINDOW: usize = 12;

/// The cohorts live twelve months ago: what they were and what is left of them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Retained {
    /// ARR then, money.
    pub(crate) base_arr: f64,
    /// ARR now without any gain, money.
    pub(crate) kept_arr: f64,
    /// ARR now, money.
    pub(crate) arr: f64,
    /// Accounts then.
    pub(crate) base_accounts: f64,
    /// Accounts now.
    pub(crate) accounts: f64,
}

impl std::ops::AddAssign for Retained {
    fn add_assign(&mut self, other: Self) {
        self.base_arr += other.base_arr;
        self.kept_arr += other.kept_arr;
        self.arr += other.arr;
        self.base_accounts += other.base_accounts;
        self.accounts += other.accounts;
    }
}

/// For each of the last twelve months: the ARR of every cohort at its end, reduced by what renewals took since.
#[derive(Clone, Debug)]
pub(crate) struct Retention {
    cohorts: usize,
    /// The last month that is asked for.
    months: usize,
    kept: Vec<f64>,
    base: [Base; WINDOW],
}

#[derive(Clone, Copy, Debug, Default)]
struct Base {
    cohorts: usize,
    arr: f64,
    accounts: f64,
}

impl Retention {
    pub(crate) fn new(cohorts: usize, months: usize) -> Self {
        Self { cohorts, months, kept: vec![0.0; cohorts * WINDOW], base: [Base::default(); WINDOW] }
    }

    /// Remembers the cohorts at the end of month `t`, in place of those twelve months ago.
    pub(crate) fn record(&mut self, t: usize, arr: &[f64], accounts: &[f64]) {
        if t + WINDOW > self.months {
            return;
        }
        let slot = t % WINDOW;
        self.kept[slot * self.cohorts..][..arr.len()].copy_from_slice(arr);
        self.base[slot] = Base { cohorts: arr.len(), arr: sum(arr), accounts: sum(accounts) };
    }

    /// A renewal of `cohort` left `factor` of its ARR.
    pub(crate) fn renewed(&mut self, cohort: usize, factor: f64) {
        for month in self.kept.chunks_exact_mut(self.cohorts) {
            month[cohort] *= factor;
        }
    }

    /// What month `t` left of the cohorts at the end of month `t` − 12; `None` before month 12.
    pub(crate) fn trailing(&self, t: usize, arr: &[f64], accounts: &[f64]) -> Option<Retained> {
        if t < WINDOW {
            return None;
        }
        let slot = t % WINDOW;
        let base = self.base[slot];
        Some(Retained {
            base_arr: base.arr,
            kept_arr: sum(&self.kept[slot * self.cohorts..][..base.cohorts]),
            arr: sum(&arr[..base.cohorts]),
            base_accounts: base.accounts,
            accounts: sum(&accounts[..base.cohorts]),
        })
    }
}

/// A sum in four lanes: as exact as a plain one, and not bound by the latency of one adder.
fn sum(values: &[f64]) -> f64 {
    let (chunks, rest) = values.as_chunks::<4>();
    let lanes = chunks.iter().fold([0.0; 4], |lanes, chunk| std::array::from_fn(|lane| lanes[lane] + chunk[lane]));
    lanes.iter().sum::<f64>() + rest.iter().sum::<f64>()
}
