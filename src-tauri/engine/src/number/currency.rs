//! The sign before an amount.

/// The symbol of a currency, or its ISO code and a non-breaking space where there is no symbol everyone knows. Nothing
/// where there is no currency, for figures whose unit is said elsewhere.
pub(super) fn sign(currency: &str) -> String {
    match currency {
        "" => String::new(),
        "USD" => "$".to_owned(),
        "EUR" => "€".to_owned(),
        "GBP" => "£".to_owned(),
        "JPY" | "CNY" => "¥".to_owned(),
        "INR" => "₹".to_owned(),
        "KRW" => "₩".to_owned(),
        "ILS" => "₪".to_owned(),
        "AUD" => "A$".to_owned(),
        "CAD" => "C$".to_owned(),
        "NZD" => "NZ$".to_owned(),
        "HKD" => "HK$".to_owned(),
        "BRL" => "R$".to_owned(),
        other => format!("{other}\u{a0}"),
    }
}
