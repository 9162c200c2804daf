//! Which characters a text of the profile is made of.

use memchr::{memchr_iter, memmem};

use super::{Declined, Read};

/// Declines a text with characters that YAML refuses or that plans rarely hold: tabs, control characters, line ends of
/// old Macintoshes, marks of byte order but for one in front.
pub(super) fn screen(text: &str) -> Read {
    let bytes = text.as_bytes();
    // Without a branch, so that many bytes are looked at in one step.
    let is_control = |byte: u8| (byte < b' ' && byte != b'\n' && byte != b'\r') || byte == 0x7f;
    if bytes
        .iter()
        .fold(false, |found, &byte| found | is_control(byte))
    {
        return Err(Declined("a tab or control character"));
    }
    // U+0080 to U+009F begin with the byte C2.
    if memchr_iter(0xc2, bytes).any(|at| bytes[at + 1] < 0xa0) {
        return Err(Declined("a control character"));
    }
    if memchr_iter(b'\r', bytes).any(|at| bytes.get(at + 1) != Some(&b'\n')) {
        return Err(Declined("a carriage return alone"));
    }
    // U+FEFF, U+FFFE and U+FFFF begin with EF BB or EF BF.
    let mut noncharacters =
        memmem::find_iter(bytes, "\u{ffff}").chain(memmem::find_iter(bytes, "\u{fffe}"));
    let mut marks = memmem::find_iter(bytes, "\u{feff}").filter(|&at| at > 0);
    if noncharacters.next().or_else(|| marks.next()).is_some() {
        return Err(Declined("a mark of byte order or a noncharacter"));
    }
    Ok(())
}
