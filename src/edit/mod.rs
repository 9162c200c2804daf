//! Changing files as a careful editor does: the fewest bytes, checked before they are written, and all or nothing.
//!
//! [`Replacements`] puts texts in the place of others, [`write`](write()) puts a text in the place of a file's, and
//! [`fix`](fix()) makes the safe ones of the changes that findings propose. None of them knows the command line; the
//! first two are what any editing command needs.

mod address;
mod change;
mod checked;
mod edited;
mod fix;
mod journal;
mod layout;
mod mentions;
mod outputs;
mod places;
mod record;
mod removal;
mod rename;
mod replace;
mod splice;
mod write;
mod write_files;

pub use address::{Address, AddressError, address, named};
pub use change::{Action, Change, Order};
pub use checked::Checked;
pub use edited::{EditError, edited};
pub use fix::{EditedFile, Edits, Texts, fix};
pub use journal::{Edit, Journal, UndoError};
pub use layout::{LayoutError, laid_out};
pub use outputs::{Output, OutputError, OutputMemory, write_outputs};
pub use record::{Record, Recorded, record};
pub use removal::{Removal, removal};
pub use rename::{Renamed, rename};
pub use replace::Replacements;
pub use write::{WriteError, write};
pub use write_files::{FilesError, Written, write_files};
