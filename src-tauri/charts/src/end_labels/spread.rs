//! Moves what stands beside each other's place apart.

/// Where something would stand, and how high it is.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) top: f64,
    pub(super) height: f64,
}

/// Where each of them stands, apart from the others and within top…bottom, as little moved as possible: those that touch
/// become a block around the middle of where its members want to be. Those that want the same place keep their order.
pub(super) fn spread(wanted: &[Wanted], top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].top.total_cmp(&wanted[*b].top));
    let mut blocks: Vec<Block> = Vec::with_capacity(wanted.len());
    for index in &order {
        let mut block = Block::of(wanted[*index]).held(top, bottom);
        while let Some(above) = blocks.pop_if(|above| above.start + above.height > block.start) {
            block = above.joined(&block).held(top, bottom);
        }
        blocks.push(block);
    }
    let mut spread = vec![0.0; wanted.len()];
    let mut left = order.into_iter();
    for block in blocks {
        let mut place = block.start;
        for index in left.by_ref().take(block.count) {
            spread[index] = place;
            place += wanted[index].height;
        }
    }
    spread
}

/// What stands directly under one another.
struct Block {
    count: usize,
    height: f64,
    /// The sum of where each member wants the block to begin.
    wish: f64,
    start: f64,
}

impl Block {
    fn of(wanted: Wanted) -> Self {
        Self { count: 1, height: wanted.height, wish: wanted.top, start: wanted.top }
    }

    fn joined(&self, below: &Self) -> Self {
        let wish = self.wish + below.wish - below.count as f64 * self.height;
        let count = self.count + below.count;
        Self { count, height: self.height + below.height, wish, start: wish / count as f64 }
    }

    fn held(self, top: f64, bottom: f64) -> Self {
        Self { start: self.start.min(bottom - self.height).max(top), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(wanted: &[f64], expected: &[f64]) {
        let wanted: Vec<Wanted> = wanted.iter().map(|top| Wanted { top: *top, height: 10.0 }).collect();
        assert_eq!(spread(&wanted, 0.0, 110.0), expected);
    }

    #[test]
    fn labels_move_apart_as_little_as_possible() {
        check(&[20.0, 60.0], &[20.0, 60.0]);
        check(&[50.0, 50.0], &[45.0, 55.0]);
        check(&[50.0, 52.0, 80.0], &[46.0, 56.0, 80.0]);
        check(&[52.0, 50.0], &[56.0, 46.0]);
        check(&[0.0, 0.0, 0.0], &[0.0, 10.0, 20.0]);
        check(&[100.0, 100.0], &[90.0, 100.0]);
        check(&[20.0, 25.0, 33.0], &[16.0, 26.0, 36.0]);
        check(&[], &[]);
    }

    #[test]
    fn a_higher_one_pushes_those_below_it_further() {
        let wanted = [(40.0, 30.0), (50.0, 10.0)].map(|(top, height)| Wanted { top, height });
        assert_eq!(spread(&wanted, 0.0, 110.0), [30.0, 60.0]);
    }
}
