//! Months in a row, in words.

/// Months of a plan (from 0) in which something is so, as stretches of months that follow one another.
pub(super) struct Stretches {
    /// First and last month of each; at least one.
    all: Vec<(usize, usize)>,
    /// Months of the whole plan.
    horizon: usize,
}

impl Stretches {
    /// Of the months of the plan, in each of which it is so or not.
    pub(super) fn of(months: impl Iterator<Item = bool>) -> Self {
        let (mut all, mut horizon) = (Vec::<(usize, usize)>::new(), 0);
        for is_so in months {
            match all.last_mut() {
                Some((_, last)) if is_so && *last + 1 == horizon => *last = horizon,
                _ if is_so => all.push((horizon, horizon)),
                _ => {}
            }
            horizon += 1;
        }
        Self { all, horizon }
    }

    /// In how many months it is so.
    pub(super) fn months(&self) -> usize {
        self.all.iter().copied().map(length).sum()
    }

    /// The first month of the stretch that the whole is about: the first one, unless a later one has the `worst` month and
    /// more months than all others together.
    pub(super) fn leading(&self, worst: usize) -> usize {
        let weighs = |stretch: &&(usize, usize)| {
            (stretch.0..=stretch.1).contains(&worst) && 2 * length(**stretch) > self.months()
        };
        let leading = self.all.iter().find(weighs).or_else(|| self.all.first());
        leading.map_or(0, |(first, _)| *first)
    }

    /// `from Sep 2027 on`, `from Jul 2027 to Nov 2028 and from Jan 2029 on`, `in one month, Sep 2027`, `in 28 of 36 months,
    /// first in Jul 2027 and last in Dec 2029`; `label` is what a month is called.
    pub(super) fn said(&self, label: impl Fn(usize) -> String) -> String {
        let span = |stretch: &(usize, usize)| self.span(*stretch, &label);
        match self.all.as_slice() {
            [] => String::new(),
            [only] if length(*only) == 1 => format!("in one month, {}", label(only.0)),
            [only] => span(only),
            [one, other] => format!("{} and {}", span(one), span(other)),
            [first, .., last] => {
                let (first, last) = (label(first.0), label(last.1));
                format!("in {} of {} months, first in {first} and last in {last}", self.months(), self.horizon)
            }
        }
    }

    fn span(&self, stretch: (usize, usize), label: impl Fn(usize) -> String) -> String {
        let (first, last) = stretch;
        match length(stretch) {
            1 => format!("in {}", label(first)),
            _ if last + 1 == self.horizon => format!("from {} on", label(first)),
            _ => format!("from {} to {}", label(first), label(last)),
        }
    }
}

fn length((first, last): (usize, usize)) -> usize {
    last - first + 1
}

#[cfg(test)]
mod tests {
    use super::Stretches;

    fn stretches(months: &str) -> Stretches {
        Stretches::of(months.chars().map(|month| month == 'x'))
    }

    #[test]
    fn every_stretch_is_said_up_to_two() {
        let rows = [
            ("..xxxx", "from m2 on"),
            ("xxxxxx", "from m0 on"),
            (".xxx..", "from m1 to m3"),
            ("..x...", "in one month, m2"),
            (".....x", "in one month, m5"),
            ("xx.xxx", "from m0 to m1 and from m3 on"),
            ("x..xx.", "in m0 and from m3 to m4"),
            ("x....x", "in m0 and in m5"),
            ("xx.x.x", "in 4 of 6 months, first in m0 and last in m5"),
            ("x.x.x.", "in 3 of 6 months, first in m0 and last in m4"),
        ];
        for (months, said) in rows {
            assert_eq!(stretches(months).said(|month| format!("m{month}")), said, "{months}");
        }
    }

    #[test]
    fn it_is_about_the_first_stretch_unless_a_later_one_outweighs_all() {
        let rows = [("xx.xxx", 4, 3), ("xx.xxx", 0, 0), ("xxx.xx", 5, 0), ("x.x.xx", 5, 0), ("x.x.xxx", 5, 4)];
        for (months, worst, leading) in rows {
            assert_eq!(stretches(months).leading(worst), leading, "{months}, worst in {worst}");
        }
    }
}
