use std::sync::mpsc::{Receiver, Sender, channel};

use headroom_engine::Document;
use serde_json::json;

use super::*;

/// A disk that says what it is to write and then does what it is told.
struct Fake {
    begun: Sender<i64>,
    outcomes: Receiver<Result<(), StoreError>>,
}

/// What no program can write.
const FAULT: i64 = i64::MAX;

impl Disk for Fake {
    fn commit(&mut self, document: &Arc<Document>, _: &History) -> Result<(), StoreError> {
        assert_ne!(document.plan, json!(FAULT), "the fault that a test asked for");
        let _ = self.begun.send(document.plan.as_i64().unwrap());
        // A test that is over has nothing to say any more.
        self.outcomes.recv().unwrap_or(Ok(()))
    }

    /// Told apart by its sign.
    fn replace(&mut self, document: &Arc<Document>, _: &History) -> Result<(), StoreError> {
        let _ = self.begun.send(-document.plan.as_i64().unwrap());
        self.outcomes.recv().unwrap_or(Ok(()))
    }
}

/// A writer on a fake disk.
struct Bench {
    /// Dropped first: a disk that nobody tells anything writes.
    outcomes: Sender<Result<(), StoreError>>,
    writer: Writer,
    begun: Receiver<i64>,
    told: Receiver<Saving>,
}

impl Bench {
    fn new() -> Self {
        Self::patient(Duration::from_mins(1))
    }

    fn patient(limit: Duration) -> Self {
        let ((begun, begins), (outcomes, ends), (tell, told)) = (channel(), channel(), channel());
        let patience = Patience { tries: 3, pause: Duration::ZERO, limit };
        let writer = Writer::of(Fake { begun, outcomes: ends }, patience).unwrap();
        writer.tell(Some(Box::new(move |saving| drop(tell.send(saving)))));
        Self { writer, begun: begins, outcomes, told }
    }

    fn hand(&self, number: i64) {
        self.writer.hand((content(number), History::default()));
    }

    /// Waits until `number` is being written and lets that end so.
    fn ends(&self, number: i64, outcome: Result<(), StoreError>) {
        assert_eq!(self.begun.recv().unwrap(), number);
        self.outcomes.send(outcome).unwrap();
    }

    fn told(&self) -> Saving {
        self.told.recv().unwrap()
    }
}

fn content(number: i64) -> Arc<Document> {
    let (scenarios, ranges, notes, records) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    Arc::new(Document { plan: json!(number), scenarios, ranges, notes, records })
}

fn full() -> Result<(), StoreError> {
    Err(StoreError::Full { path: "Plan.headroom".into() })
}

fn busy() -> Result<(), StoreError> {
    Err(StoreError::Busy { path: "Plan.headroom".into() })
}

fn is_failed(saving: &Saving) -> bool {
    matches!(saving, Saving::Failed { message } if message.contains("Plan.headroom"))
}

#[test]
fn a_slow_disk_keeps_nobody_waiting_and_gets_the_newest_state() {
    let bench = Bench::new();
    assert_eq!(bench.writer.saving(), Saving::Saved);
    bench.hand(1);
    assert_eq!(bench.begun.recv().unwrap(), 1);
    // The disk is at the first state and says nothing.
    bench.hand(2);
    bench.hand(3);
    assert_eq!(bench.writer.saving(), Saving::Pending);
    bench.outcomes.send(Ok(())).unwrap();
    bench.ends(3, Ok(()));
    assert_eq!(bench.told(), Saving::Saved, "once, for the newest state");
    bench.writer.flush().unwrap();
    assert_eq!(bench.writer.saving(), Saving::Saved);
    assert!(bench.told.try_recv().is_err() && bench.begun.try_recv().is_err());
}

#[test]
fn what_could_not_be_written_is_kept_and_tried_again() {
    let bench = Bench::new();
    bench.hand(1);
    bench.ends(1, full());
    assert!(is_failed(&bench.told()));
    assert!(is_failed(&bench.writer.saving()));
    bench.writer.again();
    bench.ends(1, full());
    assert!(is_failed(&bench.told()));
    bench.hand(2);
    bench.ends(2, Ok(()));
    assert_eq!(bench.told(), Saving::Saved);
}

#[test]
fn a_failure_is_none_while_something_newer_waits() {
    let bench = Bench::new();
    bench.hand(1);
    assert_eq!(bench.begun.recv().unwrap(), 1);
    bench.hand(2);
    bench.outcomes.send(full()).unwrap();
    bench.ends(2, Ok(()));
    assert_eq!(bench.told(), Saving::Saved);
}

#[test]
fn only_what_is_asked_for_is_written_over_what_others_made_of_the_file() {
    let bench = Bench::new();
    bench.hand(1);
    bench.ends(1, Err(StoreError::Changed { path: "Plan.headroom".into() }));
    assert!(is_failed(&bench.told()));
    bench.outcomes.send(busy()).unwrap();
    bench.outcomes.send(Ok(())).unwrap();
    bench.writer.write_over().unwrap();
    assert_eq!(bench.begun.try_iter().collect::<Vec<_>>(), [-1, -1]);
    bench.writer.write_over().unwrap();
    bench.hand(2);
    bench.ends(2, Ok(()));
}

#[test]
fn a_file_in_use_is_waited_for() {
    let bench = Bench::new();
    bench.hand(1);
    for _ in 0..3 {
        bench.ends(1, busy());
    }
    bench.ends(1, Ok(()));
    assert_eq!(bench.told(), Saving::Saved);
    bench.hand(2);
    for _ in 0..4 {
        bench.ends(2, busy());
    }
    assert!(is_failed(&bench.told()));
}

#[test]
fn what_comes_while_the_file_is_in_use_is_written_instead() {
    let bench = Bench::new();
    bench.hand(1);
    assert_eq!(bench.begun.recv().unwrap(), 1);
    bench.hand(2);
    bench.outcomes.send(busy()).unwrap();
    bench.ends(2, Ok(()));
    assert_eq!(bench.told(), Saving::Saved);
}

#[test]
fn flushing_waits_and_tells_what_stands_in_the_way() {
    let bench = Bench::new();
    bench.hand(1);
    bench.outcomes.send(full()).unwrap();
    let failure = loop {
        // The first attempt may be over before the flush, which then tries again.
        bench.outcomes.send(full()).unwrap();
        if let Err(failure) = bench.writer.flush() {
            break failure;
        }
    };
    assert!(matches!(*failure, StoreError::Full { .. }));
    assert!(is_failed(&bench.writer.saving()));
}

#[test]
fn dropping_finishes_what_is_there_and_tries_a_failure_once_more() {
    let bench = Bench::new();
    bench.hand(1);
    bench.ends(1, full());
    assert!(is_failed(&bench.told()));
    let Bench { writer, begun, outcomes, .. } = bench;
    outcomes.send(Ok(())).unwrap();
    drop(writer);
    assert_eq!(begun.try_iter().collect::<Vec<_>>(), [1]);
}

#[test]
fn letting_go_tries_no_failure_again() {
    let bench = Bench::new();
    bench.hand(1);
    bench.ends(1, full());
    assert!(is_failed(&bench.told()));
    let Bench { writer, begun, .. } = bench;
    writer.let_go();
    assert!(begun.try_iter().next().is_none());
}

#[test]
fn who_is_told_goes_along() {
    let bench = Bench::new();
    let tell = bench.writer.take_tell();
    let next = Bench::new();
    next.writer.tell(tell);
    next.hand(1);
    next.ends(1, Ok(()));
    assert_eq!(bench.told(), Saving::Saved);
}

#[test]
fn nobody_waits_for_ever_for_a_disk_that_hangs() {
    let bench = Bench::patient(Duration::from_millis(20));
    bench.hand(1);
    assert_eq!(bench.begun.recv().unwrap(), 1);
    assert!(matches!(*bench.writer.flush().unwrap_err(), StoreError::Slow));
    assert_eq!(bench.writer.saving(), Saving::Pending, "it is still on its way");
    let Bench { outcomes, writer, begun, told } = bench;
    writer.let_go();
    // The disk comes back: what was on its way arrives, and the thread ends.
    outcomes.send(Ok(())).unwrap();
    assert_eq!(told.recv().unwrap(), Saving::Saved);
    assert!(begun.recv().is_err());
}

#[test]
fn a_fault_of_the_program_is_told_and_can_be_tried_again() {
    let bench = Bench::new();
    bench.hand(FAULT);
    assert!(matches!(bench.told(), Saving::Failed { message } if message.starts_with("Saving broke off")));
    bench.hand(2);
    bench.ends(2, Ok(()));
    assert_eq!(bench.told(), Saving::Saved);
}
