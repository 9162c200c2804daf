//! How far reading has come, for somebody who watches from another thread. Nobody has to.

use std::sync::atomic::{AtomicUsize, Ordering};

/// The files of a workspace that is being read.
#[derive(Debug, Default)]
pub struct Progress {
    files: AtomicUsize,
    read: AtomicUsize,
}

impl Progress {
    /// How many files there are; 0 as long as nobody knows.
    #[must_use]
    pub fn files(&self) -> usize {
        self.files.load(Ordering::Relaxed)
    }

    /// How many of them were read and understood.
    #[must_use]
    pub fn read(&self) -> usize {
        self.read.load(Ordering::Relaxed)
    }

    pub(super) fn expect(&self, files: usize) {
        self.files.store(files, Ordering::Relaxed);
    }

    pub(super) fn count_one(&self) {
        self.read.fetch_add(1, Ordering::Relaxed);
    }
}
