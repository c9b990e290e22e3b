//! The program with the window; everything it does is in `headroom-app`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> anyhow::Result<()> {
    headroom_app::run()?;
    Ok(())
}
