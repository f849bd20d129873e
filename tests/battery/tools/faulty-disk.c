/* A disk that fails, for one process: preloaded, it stands between the process and the files of one folder.
 *
 *   FAULTY_FOLDER  the folder; everything else passes through
 *   FAULTY_MODE    crash | eio | short | full
 *   FAULTY_AT      the number of the operation (write, truncate, sync, rename, unlink, create) it happens at, from 1
 *   FAULTY_SEED    decides what a crash leaves
 *
 * crash: what was not synced since is as good as never written: all of it is taken back, or any part of it kept, one
 * write torn at 512 bytes, renames and new names taken back unless their folder was synced; then the process is killed.
 * eio: the operation fails; a sync that fails takes back what it should have synced, as Linux drops such pages.
 * short: a write takes half of what it was given. full: the disk is full for twenty operations.
 * One line a fault on standard error.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

typedef struct { int file; off_t at; size_t length, kept; off_t size; char *before, *after; } Change;
typedef struct { dev_t dev; ino_t ino; char path[512]; } File;
typedef struct { char from[512], to[512], saved[512]; int had; } Renamed;

enum { most_files = 512, most_fds = 4096, most_changes = 65536 };
static File files[most_files];
static int file_count, fd_file[most_fds], change_count, renamed_count, created_count;
static Change changes[most_changes];
static Renamed renamed[256];
static char created[256][512];
static const char *folder, *mode = "";
static long at, operations;
static unsigned long long dice;
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

#define REAL(type, name, ...) static type (*real_##name)(__VA_ARGS__)
REAL(int, open, const char *, int, ...);
REAL(int, close, int);
REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
REAL(int, ftruncate, int, off_t);
REAL(int, fsync, int);
REAL(int, fdatasync, int);
REAL(int, rename, const char *, const char *);
REAL(int, unlink, const char *);

__attribute__((constructor)) static void begin(void) {
  real_open = dlsym(RTLD_NEXT, "open");
  real_close = dlsym(RTLD_NEXT, "close");
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  folder = getenv("FAULTY_FOLDER");
  if (getenv("FAULTY_MODE")) mode = getenv("FAULTY_MODE");
  if (getenv("FAULTY_AT")) at = atol(getenv("FAULTY_AT"));
  dice = getenv("FAULTY_SEED") ? strtoull(getenv("FAULTY_SEED"), 0, 10) * 2654435761ull + 88172645463325252ull : 1;
}

static unsigned roll(unsigned sides) {
  dice ^= dice << 13; dice ^= dice >> 7; dice ^= dice << 17;
  return (unsigned)(dice >> 11) % sides;
}

static int ours(const char *path) { return folder && path && strncmp(path, folder, strlen(folder)) == 0; }
static int is(const char *name) { return strcmp(mode, name) == 0; }
static int file_of(int fd) { return fd >= 0 && fd < most_fds ? fd_file[fd] - 1 : -1; }

static void forget(int file) {
  int kept = 0;
  for (int i = 0; i < change_count; i++) {
    if (changes[i].file == file) { free(changes[i].before); free(changes[i].after); }
    else changes[kept++] = changes[i];
  }
  change_count = kept;
}

/* Takes a file's unsynced changes back, the newest first. */
static void take_back(int file, int fd) {
  for (int i = change_count - 1; i >= 0; i--) {
    Change *c = &changes[i];
    if (c->file != file) continue;
    if (c->kept > 0) real_pwrite(fd, c->before, c->kept, c->at);
    real_ftruncate(fd, c->size);
  }
}

/* What the disk happens to have of them after all. */
static void keep_some(int file, int fd) {
  unsigned way = roll(4);
  int last = -1, stop = 0, seen = 0, all = 0;
  for (int i = 0; i < change_count; i++) if (changes[i].file == file) { all++; last = i; }
  if (way == 0 || last < 0) return;
  if (way == 2) stop = (int)roll((unsigned)all + 1);
  for (int i = 0; i < change_count; i++) {
    Change *c = &changes[i];
    if (c->file != file || c->after == NULL) continue;
    seen++;
    if (way == 1 && roll(2)) continue;
    if (way == 2 && seen > stop) return;
    size_t length = c->length;
    if (way == 2 && seen == stop && length > 512) length = 512 * (1 + roll((unsigned)(length / 512)));
    real_pwrite(fd, c->after, length > c->length ? c->length : length, c->at);
  }
}

static void crash(void) {
  int done[most_files] = {0};
  for (int i = 0; i < change_count; i++) {
    int file = changes[i].file;
    if (done[file]) continue;
    done[file] = 1;
    int fd = real_open(files[file].path, O_RDWR);
    if (fd < 0) continue;
    take_back(file, fd);
    keep_some(file, fd);
  }
  if (roll(2)) {
    for (int i = renamed_count - 1; i >= 0; i--) {
      real_rename(renamed[i].to, renamed[i].from);
      if (renamed[i].had) real_rename(renamed[i].saved, renamed[i].to);
    }
    for (int i = 0; i < created_count; i++) real_unlink(created[i]);
  }
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Counts an operation. 0: go on; otherwise the errno it fails with. */
static int next(const char *what) {
  operations++;
  if (is("full") && operations >= at && operations < at + 20) return ENOSPC;
  if (operations != at) return 0;
  dprintf(2, "faulty %s at %ld: %s\n", mode, at, what);
  if (is("crash")) crash();
  return is("eio") ? EIO : 0;
}

static void note(int fd, int file, const void *bytes, size_t length, off_t offset) {
  if (change_count == most_changes) { forget(file); return; }
  struct stat seen;
  fstat(fd, &seen);
  Change *c = &changes[change_count++];
  *c = (Change){.file = file, .at = offset, .length = length, .size = seen.st_size};
  if (offset < seen.st_size) {
    size_t there = (size_t)(seen.st_size - offset);
    c->before = malloc(bytes ? length : there);
    ssize_t got = pread(fd, c->before, bytes && there > length ? length : there, offset);
    c->kept = got > 0 ? (size_t)got : 0;
  }
  if (bytes) { c->after = malloc(length); memcpy(c->after, bytes, length); }
}

static int opened(const char *path, int flags, int fd, int was_there) {
  if (fd < 0 || fd >= most_fds) return fd;
  fd_file[fd] = 0;
  if (!ours(path)) return fd;
  struct stat seen;
  if (fstat(fd, &seen) != 0 || (!S_ISREG(seen.st_mode) && !S_ISDIR(seen.st_mode))) return fd;
  int file = 0;
  while (file < file_count && (files[file].ino != seen.st_ino || files[file].dev != seen.st_dev)) file++;
  if (file == most_files) return fd;
  if (file == file_count) file_count++;
  files[file].ino = seen.st_ino; files[file].dev = seen.st_dev;
  snprintf(files[file].path, sizeof files[file].path, "%s", path);
  fd_file[fd] = file + 1;
  if ((flags & O_CREAT) && !was_there && created_count < 256) snprintf(created[created_count++], 512, "%s", path);
  return fd;
}

static int open_it(const char *path, int flags, mode_t permission) {
  if (!ours(path)) { int fd = real_open(path, flags, permission); if (fd >= 0 && fd < most_fds) fd_file[fd] = 0; return fd; }
  pthread_mutex_lock(&lock);
  struct stat seen;
  int was_there = stat(path, &seen) == 0;
  int failed = (flags & O_CREAT) && !was_there ? next("create") : 0;
  int fd = -1;
  if (failed) errno = failed;
  else fd = opened(path, flags, real_open(path, flags, permission), was_there);
  pthread_mutex_unlock(&lock);
  return fd;
}

#define OPEN(name) int name(const char *path, int flags, ...) { \
  va_list more; va_start(more, flags); mode_t permission = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; va_end(more); \
  return open_it(path, flags, permission); }
OPEN(open)
OPEN(open64)

int close(int fd) { if (fd >= 0 && fd < most_fds) fd_file[fd] = 0; return real_close(fd); }

static ssize_t write_it(int fd, const void *bytes, size_t length, off_t offset, int moves) {
  int file = file_of(fd);
  if (file < 0) return moves ? real_write(fd, bytes, length) : real_pwrite(fd, bytes, length, offset);
  pthread_mutex_lock(&lock);
  int failed = next("write");
  ssize_t wrote = -1;
  if (failed) errno = failed;
  else {
    if (is("short") && operations >= at && operations < at + 8 && length > 1) length /= 2;
    off_t to = moves ? lseek(fd, 0, SEEK_CUR) : offset;
    note(fd, file, bytes, length, to);
    wrote = moves ? real_write(fd, bytes, length) : real_pwrite(fd, bytes, length, offset);
  }
  pthread_mutex_unlock(&lock);
  return wrote;
}
ssize_t write(int fd, const void *bytes, size_t length) { return write_it(fd, bytes, length, 0, 1); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return write_it(fd, bytes, length, offset, 0); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) { return write_it(fd, bytes, length, offset, 0); }

static int truncate_it(int fd, off_t size) {
  int file = file_of(fd);
  if (file < 0) return real_ftruncate(fd, size);
  pthread_mutex_lock(&lock);
  int failed = next("truncate"), done = -1;
  if (failed) errno = failed;
  else { note(fd, file, NULL, 0, size); done = real_ftruncate(fd, size); }
  pthread_mutex_unlock(&lock);
  return done;
}
int ftruncate(int fd, off_t size) { return truncate_it(fd, size); }
int ftruncate64(int fd, off_t size) { return truncate_it(fd, size); }

static int sync_it(int fd, int (*real)(int)) {
  int file = file_of(fd);
  if (file < 0) return real(fd);
  pthread_mutex_lock(&lock);
  int failed = next("sync"), done = -1;
  struct stat seen;
  fstat(fd, &seen);
  if (failed) {
    if (failed == EIO && S_ISREG(seen.st_mode)) { take_back(file, fd); forget(file); }
    errno = failed;
  } else if (S_ISDIR(seen.st_mode)) {
    for (int i = 0; i < renamed_count; i++) if (renamed[i].had) real_unlink(renamed[i].saved);
    renamed_count = created_count = done = 0;
  } else { forget(file); done = real(fd); }
  pthread_mutex_unlock(&lock);
  return done;
}
int fsync(int fd) { return sync_it(fd, real_fsync); }
int fdatasync(int fd) { return sync_it(fd, real_fdatasync); }

int rename(const char *from, const char *to) {
  if (!ours(to)) return real_rename(from, to);
  pthread_mutex_lock(&lock);
  int failed = next("rename"), done = -1;
  if (failed) errno = failed;
  else {
    Renamed *r = renamed_count < 256 ? &renamed[renamed_count++] : &renamed[255];
    snprintf(r->from, 512, "%s", from);
    snprintf(r->to, 512, "%s", to);
    snprintf(r->saved, 512, "%.480s.saved%ld", to, operations);
    r->had = link(to, r->saved) == 0;
    done = real_rename(from, to);
    /* a file keeps its changes under its new name */
    for (int file = 0; file < file_count; file++) if (strcmp(files[file].path, from) == 0) snprintf(files[file].path, 512, "%s", to);
  }
  pthread_mutex_unlock(&lock);
  return done;
}

int unlink(const char *path) {
  if (!ours(path)) return real_unlink(path);
  pthread_mutex_lock(&lock);
  int failed = next("unlink"), done = -1;
  if (failed) errno = failed;
  else {
    for (int file = 0; file < file_count; file++) if (strcmp(files[file].path, path) == 0) { forget(file); files[file].ino = 0; }
    done = real_unlink(path);
  }
  pthread_mutex_unlock(&lock);
  return done;
}
