//! What an open document allows.

/// Whether an open document takes edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It does.
    Write,
    /// It does not; another name does.
    ReadOnly(WhyReadOnly),
}

/// Why a document is open read-only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyReadOnly {
    /// That was asked for.
    Asked,
    /// The file may not be written.
    WriteProtected,
    /// Nothing can be made in its folder, as each edit must while it is written.
    Folder,
    /// Another window or program has it open for editing. Once it is closed there, opening it again takes edits.
    InUse,
}
