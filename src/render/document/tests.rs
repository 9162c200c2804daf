//! Documents with hostile and with ordinary text, in each form.
