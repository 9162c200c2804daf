//! The `plan` program: everything it does is in the library.

fn main() -> std::process::ExitCode {
    plan::cli::main()
}
