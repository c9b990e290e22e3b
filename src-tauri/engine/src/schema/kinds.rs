//! The kinds of number the tables speak of, each with its domain written once.

use super::{Domain, Format, Kind};

/// Money amounts.
pub(super) const MONEY: Kind = number(Format::Money, Domain::closed(0.0, 1e15));
/// Accounts and prospects.
pub(super) const COUNT: Kind = number(Format::Number, Domain::closed(0.0, 1e7));
/// CSM hours for one account, renewal or touch.
pub(super) const HOURS: Kind = number(Format::Number, Domain::closed(0.0, 1000.0));
/// A share of something.
pub(super) const SHARE: Kind = percent(0.0, 1.0);
/// What is lost in a year; never everything.
pub(super) const LOSS: Kind = percent(0.0, 0.99);
/// An annual rise of prices or pay.
pub(super) const RISE: Kind = percent(-0.5, 1.0);

/// A fraction in [low, high], shown as per cent.
pub(super) const fn percent(low: f64, high: f64) -> Kind {
    number(Format::Percent, Domain::closed(low, high))
}

/// A whole number low…high.
pub(super) const fn whole(low: f64, high: f64) -> Kind {
    number(Format::Whole, Domain::whole(low, high))
}

/// A number in [low, high].
pub(super) const fn plain(low: f64, high: f64) -> Kind {
    number(Format::Number, Domain::closed(low, high))
}

/// A number in (low, high].
pub(super) const fn above(low: f64, high: f64) -> Kind {
    number(Format::Number, Domain::above(low, high))
}

/// A number in [low, high).
pub(super) const fn below(low: f64, high: f64) -> Kind {
    number(Format::Number, Domain::below(low, high))
}

const fn number(format: Format, domain: Domain) -> Kind {
    Kind::Number { format, domain }
}
