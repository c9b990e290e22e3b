//! Painting a picture as SVG, through plotters.
//!
//! plotters draws on whole numbers, so everything is drawn ten times as large and shown through a `viewBox`. Text stays
//! text, set in Inter where it is there: the window and [`to_png`](crate::to_png) both bring it.

use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, DashedPathElement, PathElement, Polygon, Rectangle, Text as TextElement};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, RGBAColor, RGBColor, ShapeStyle, TextStyle};

use crate::ChartError;
use crate::font::{self, HEIGHT_OF_EM};
use crate::page::Page;
use crate::palette::Rgb;
use crate::picture::{Anchor, Mark, Picture, Point, Text, Tint};

mod tail;

/// How many of plotters' units make a pixel.
const FINENESS: f64 = 10.0;

/// Where plotters' SVG puts the baseline below the place of a text, ems.
const ASCENT: f64 = 0.76;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// The picture as an SVG document of the page's size.
pub(crate) fn paint(picture: &Picture, page: &Page) -> Result<String, ChartError> {
    font::register();
    let mut drawn = String::with_capacity(16_384);
    let area = SVGBackend::with_string(&mut drawn, (whole(page.width), whole(page.height))).into_drawing_area();
    for mark in &picture.marks {
        draw(&area, mark).map_err(|error| ChartError::Drawing(error.to_string()))?;
    }
    area.present().map_err(|error| ChartError::Drawing(error.to_string()))?;
    drop(area);
    Ok(wrapped(picture, page, &drawn))
}

/// Marks alone on nothing, as an SVG of that size that says nothing of itself: for what stands beside words.
pub(crate) fn bare(marks: &[Mark], (width, height): (f64, f64)) -> Result<String, ChartError> {
    let mut drawn = String::with_capacity(2048);
    let size = (whole(width), whole(height));
    let area = SVGBackend::with_string(&mut drawn, size).into_drawing_area();
    for mark in marks {
        draw(&area, mark).map_err(|error| ChartError::Drawing(error.to_string()))?;
    }
    area.present().map_err(|error| ChartError::Drawing(error.to_string()))?;
    drop(area);
    let (wide, high) = size;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {wide} {high}\" \
         aria-hidden=\"true\" stroke-linejoin=\"round\">{}</svg>",
        plain(&drawn)
    ))
}

fn draw(area: &Area<'_>, mark: &Mark) -> Result<(), DrawingAreaErrorKind<std::io::Error>> {
    match mark {
        Mark::Path { points, width, tint } => area.draw(&PathElement::new(all(points), stroked(*tint, *width))),
        Mark::Dashes { points, width, tint } => {
            // A dash three times as long as wide, and gaps of two.
            let width = units(*width);
            let style = stroked(*tint, f64::from(width) / FINENESS);
            area.draw(&DashedPathElement::new(all(points), width * 3, width * 2, style))
        }
        Mark::Area { points, tint } => area.draw(&Polygon::new(all(points), filled(*tint))),
        Mark::Bar { from, to, tint } => area.draw(&Rectangle::new([unit(*from), unit(*to)], filled(*tint))),
        Mark::Dot { at, radius, tint } => area.draw(&Circle::new(unit(*at), units(*radius), filled(*tint))),
        // Put where it belongs once everything is drawn.
        Mark::Text(Text { after: Some(_), .. }) => Ok(()),
        Mark::Text(text) => area.draw(&text_element(text)),
    }
}

fn text_element(text: &Text) -> TextElement<'_, (i32, i32), &str> {
    let at = unit((text.at.0, text.at.1 - ASCENT * text.size));
    let font = FontDesc::new(FontFamily::Name(font::FAMILY), font_size(text.size), text.weight.style());
    let anchor = match text.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let mut style = TextStyle::from(font).pos(Pos::new(anchor, VPos::Top));
    style.color = rgb(text.colour).to_backend_color();
    TextElement::new(text.words.as_str(), at, style)
}

/// The size that plotters divides into a whole number of units an em, without a tail of decimals.
fn font_size(size: f64) -> f64 {
    let em = (size * FINENESS).round();
    let height = em * HEIGHT_OF_EM;
    [height, height.next_down(), height.next_up()]
        .into_iter()
        .find(|height| (height / HEIGHT_OF_EM).to_bits() == em.to_bits())
        .unwrap_or(height)
}

/// plotters' drawing with our head, title and description; what every element would repeat is said once.
fn wrapped(picture: &Picture, page: &Page, drawn: &str) -> String {
    let inner = tail::with_tails(&plain(drawn), &picture.marks);
    let (width, height) = (page.frame.width, page.frame.height);
    let (wide, high) = (whole(page.width), whole(page.height));
    let Rgb(red, green, blue) = page.tokens.paper;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {wide} {high}\" \
         role=\"img\" font-family=\"Inter Variable, {family}, sans-serif\" stroke-linejoin=\"round\">\
         <title>{title}</title><desc>{desc}</desc>\
         <rect class=\"paper\" width=\"{wide}\" height=\"{high}\" fill=\"#{red:02X}{green:02X}{blue:02X}\"/>{inner}</svg>\n",
        family = font::FAMILY,
        title = escaped(&picture.title),
        desc = escaped(&picture.description),
    )
}

/// What plotters drew without its head and without what every element would repeat.
fn plain(drawn: &str) -> String {
    let inner = drawn.split_once('>').map_or("", |(_, inner)| inner);
    let inner = inner.trim_end().trim_end_matches("</svg>");
    let family = format!(" font-family=\"{}\"", font::FAMILY);
    inner
        .replace('\n', "")
        .replace(&family, "")
        .replace(" opacity=\"1\"", "")
        .replace(" stroke=\"none\"", "")
        .replace(" dy=\"0.76em\" text-anchor=\"start\"", " dy=\"0.76em\"")
        .replace("font-weight=\"bold\"", "font-weight=\"600\"")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn all(points: &[Point]) -> Vec<(i32, i32)> {
    points.iter().copied().map(unit).collect()
}

fn unit((x, y): Point) -> (i32, i32) {
    (units(x), units(y))
}

#[expect(clippy::cast_possible_truncation, reason = "places on a frame of at most 8000 pixels; the cast saturates")]
fn units(pixels: f64) -> i32 {
    (pixels * FINENESS).round() as i32
}

fn whole(pixels: f64) -> u32 {
    units(pixels).unsigned_abs()
}

fn stroked(tint: Tint, width: f64) -> ShapeStyle {
    ShapeStyle { color: rgba(tint), filled: false, stroke_width: whole(width).max(1) }
}

fn filled(tint: Tint) -> ShapeStyle {
    ShapeStyle { color: rgba(tint), filled: true, stroke_width: 0 }
}

fn rgba(Tint(colour, share): Tint) -> RGBAColor {
    rgb(colour).mix(share)
}

fn rgb(Rgb(red, green, blue): Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}
