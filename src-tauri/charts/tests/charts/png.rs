use headroom_charts::{ChartError, to_png};

use crate::fixture::{charts, frame, sample};

/// Width and height from the header of a PNG.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

#[test]
fn a_picture_has_the_size_asked_for() {
    for svg in charts(&sample(), frame(480, 270), "Cut").expect("charts") {
        assert_eq!(size(&to_png(&svg).expect("a picture")), (480, 270));
    }
}

#[test]
fn the_same_drawing_gives_the_same_bytes() {
    let svg = &charts(&sample(), frame(480, 270), "Cut").expect("charts")[0];
    assert_eq!(to_png(svg), to_png(svg));
}

#[test]
fn text_is_painted_in_the_font_that_is_shipped() {
    let svg = &charts(&sample(), frame(480, 270), "Cut").expect("charts")[0];
    let mute = svg.replace("<text ", "<text visibility=\"hidden\" ");
    let (said, mute) = (to_png(svg).expect("a picture"), to_png(&mute).expect("a picture"));
    assert!(said.len() > mute.len() * 3 / 2, "{} bytes with text, {} without", said.len(), mute.len());
}

#[test]
fn what_is_no_picture_is_refused() {
    assert!(matches!(to_png("no picture"), Err(ChartError::Png(_))));
    assert!(matches!(
        to_png("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"1e9\"/>"),
        Err(ChartError::Png(_))
    ));
}
