//! A good document with bytes flipped, zeroed, swapped and cut off: whatever comes of it, nobody panics and opening
//! writes nothing.

use std::sync::LazyLock;

use headroom_store::{Opened, Store};
use proptest::prelude::*;

use crate::documents::{edited, sample};
use crate::folder::{Folder, commit, reopened};

static GOOD: LazyLock<Vec<u8>> = LazyLock::new(|| std::fs::read(Folder::new().worked_on()).unwrap());

/// One thing done to a file; places are parts of its length, in 65536ths.
#[derive(Clone, Debug)]
enum Harm {
    Flip(u16, u8),
    /// Into the header, where most depends on each byte.
    FlipEarly(u16, u8),
    Zero(u16, u8),
    Cut(u16),
    Grow(u16),
    Swap(u16, u16),
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        4 => (any::<u16>(), 1..=255_u8).prop_map(|(at, bits)| Harm::Flip(at, bits)),
        3 => (0..200_u16, 1..=255_u8).prop_map(|(at, bits)| Harm::FlipEarly(at, bits)),
        1 => (any::<u16>(), any::<u8>()).prop_map(|(at, length)| Harm::Zero(at, length)),
        1 => any::<u16>().prop_map(Harm::Cut),
        1 => (1..5000_u16).prop_map(Harm::Grow),
        1 => (any::<u16>(), any::<u16>()).prop_map(|(a, b)| Harm::Swap(a, b)),
    ]
}

fn apply(harm: &Harm, bytes: &mut Vec<u8>) {
    let length = bytes.len();
    if length == 0 {
        return;
    }
    let place = |part: u16| usize::from(part) * length / 65536;
    match *harm {
        Harm::Flip(at, bits) => bytes[place(at)] ^= bits,
        Harm::FlipEarly(at, bits) => bytes[usize::from(at).min(length - 1)] ^= bits,
        Harm::Zero(at, count) => bytes[place(at)..].iter_mut().take(count.into()).for_each(|byte| *byte = 0),
        Harm::Cut(at) => bytes.truncate(place(at)),
        Harm::Grow(by) => bytes.resize(length + usize::from(by), 0xa5),
        Harm::Swap(a, b) => bytes.swap(place(a), place(b)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mutated_document_is_opened_or_refused_and_never_written(harms in proptest::collection::vec(harm(), 1..4)) {
        let mut bytes = GOOD.clone();
        for harm in &harms {
            apply(harm, &mut bytes);
        }
        let folder = Folder::new();
        let path = folder.put("mutated.headroom", &bytes);
        let before = folder.content();
        let opened = Store::open(&path);
        prop_assert!(folder.content() == before, "opening wrote");
        let read = Store::open_read_only(&path);
        prop_assert!(folder.content() == before, "opening read-only wrote");
        prop_assert_eq!(opened.is_ok(), read.is_ok());
        if let Ok(Opened { mut store, document, mut history }) = opened {
            drop(read);
            // What was done to it can be taken back, or is refused in a sentence.
            let _ = history.go(history.base(), &document);
            // What was let in can be worked with: an edit is written whole, or refused in a sentence.
            let target = edited(&sample());
            if commit(&mut store, &target).is_ok() {
                prop_assert_eq!(reopened(&path), target);
            }
        }
    }
}
