//! SVG to PNG with our own fonts: the same pixels on every machine.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use crate::ChartError;
use crate::font::{FAMILY, FILES};

/// The picture as PNG, of the size the SVG says. Only Inter is at hand, so that letters of scripts it does not have
/// (Chinese, Arabic, …) are missing; the SVG shows them wherever it is opened.
pub fn to_png(svg: &str) -> Result<Vec<u8>, ChartError> {
    let options = Options { font_family: FAMILY.to_owned(), fontdb: fonts(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| ChartError::Png(error.to_string()))?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height())
        .ok_or_else(|| ChartError::Png(format!("{}×{} pixels", size.width(), size.height())))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| ChartError::Png(error.to_string()))
}

/// The fonts, read once.
fn fonts() -> Arc<Database> {
    static FONTS: OnceLock<Arc<Database>> = OnceLock::new();
    let read = || {
        let mut fonts = Database::new();
        for file in FILES {
            fonts.load_font_data(file.to_vec());
        }
        fonts.set_sans_serif_family(FAMILY);
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(read))
}
