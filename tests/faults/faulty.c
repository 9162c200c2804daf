// Stands between a program and the system's library, and lets one step of writing below a folder go wrong: the
// FAULT_STEPth, counted from 1. FAULT says how: `kill` (before the step), `after` (killed behind it), `short` (half of
// the bytes are written, then the disk is full), `full` (no space left), `error` (the disk fails).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int is_broken = 0;

static int is_below(const char *path) {
    const char *folder = getenv("FAULT_FOLDER");
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_file_below(int file) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return is_below(path);
}

static int is(const char *fault) {
    const char *wanted = getenv("FAULT");
    return wanted && strcmp(wanted, fault) == 0;
}

// Counts a step, and says whether it is the one that goes wrong.
static int goes_wrong(void) {
    static int step = 0;
    const char *wanted = getenv("FAULT_STEP");
    if (!wanted || ++step != atoi(wanted)) return 0;
    const char *mark = getenv("FAULT_MARK");
    int file = mark ? open(mark, O_CREAT | O_WRONLY, 0600) : -1;
    if (file >= 0) close(file);
    if (is("kill")) kill(getpid(), SIGKILL);
    return 1;
}

static int fails(void) {
    errno = is("error") ? EIO : ENOSPC;
    return -1;
}

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

// A step that fails or is the last: its result.
#define STEP(applies, call)                          \
    do {                                             \
        if (!(applies) || !goes_wrong()) return call; \
        if (!is("after")) return fails();            \
        long done = call;                            \
        kill(getpid(), SIGKILL);                     \
        return done;                                 \
    } while (0)

ssize_t write(int file, const void *bytes, size_t length) {
    ssize_t (*real)(int, const void *, size_t) = next("write");
    int applies = is_file_below(file);
    if (applies && is_broken) return fails();
    if (applies && is("short") && length > 1 && goes_wrong()) {
        is_broken = 1;
        return real(file, bytes, length / 2);
    }
    STEP(applies && !(is("short") && length > 1), real(file, bytes, length));
}

int fsync(int file) {
    int (*real)(int) = next("fsync");
    STEP(is_file_below(file), real(file));
}

int fchmod(int file, mode_t mode) {
    int (*real)(int, mode_t) = next("fchmod");
    STEP(is_file_below(file), real(file, mode));
}

int fchown(int file, uid_t owner, gid_t group) {
    int (*real)(int, uid_t, gid_t) = next("fchown");
    STEP(is_file_below(file), real(file, owner, group));
}

int rename(const char *from, const char *to) {
    int (*real)(const char *, const char *) = next("rename");
    STEP(is_below(to), real(from, to));
}

int link(const char *from, const char *to) {
    int (*real)(const char *, const char *) = next("link");
    STEP(is_below(to), real(from, to));
}

int unlink(const char *path) {
    int (*real)(const char *) = next("unlink");
    STEP(is_below(path), real(path));
}

int mkdir(const char *path, mode_t mode) {
    int (*real)(const char *, mode_t) = next("mkdir");
    STEP(is_below(path), real(path, mode));
}

static int opens_for_writing(const char *path, int flags) {
    return (flags & (O_CREAT | O_WRONLY | O_RDWR)) && is_below(path);
}

int open64(const char *path, int flags, ...) {
    int (*real)(const char *, int, ...) = next("open64");
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    STEP(opens_for_writing(path, flags), real(path, flags, mode));
}
