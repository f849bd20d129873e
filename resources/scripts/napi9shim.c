// napi9shim: lets the prebuilt SQLite binary, made for Node-API 10, run in an Electron that offers Node-API 9.
//
// For tests and evaluation only, applied to a copy of the package in the staging folder (shim.ts); what is released
// loads the prebuilt binary itself. The shim stands under the prebuilt binary's name and loads the untouched original
// beside it (`<name>.real`). What separates the two levels here is one thing: from Node-API 10 on a reference may hold
// a primitive value (the binary keeps strings that way), before it only objects, functions and symbols. So the shim
//   1. reports level 9 instead of 10, and
//   2. points three entries of the original's import table at its own functions, which keep a primitive in a
//      one-element array and unpack it again when the reference is read.
// A boxed reference is told apart by its lowest bit, which is free because references are aligned pointers.
// Anything unexpected (another number of imports, a loader error) aborts with a line on stderr rather than run on.
//
// Build: cc -O2 -Wall -shared -fPIC -fvisibility=hidden -o linux-x64.node napi9shim.c -ldl
#define _GNU_SOURCE
#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
typedef void *V; typedef int S; typedef V (*Init)(V, V);
extern S napi_create_reference(V, V, uint32_t, V *); extern S napi_get_reference_value(V, V, V *); extern S napi_delete_reference(V, V);
extern S napi_typeof(V, V, int *); extern S napi_create_array_with_length(V, size_t, V *);
extern S napi_set_element(V, V, uint32_t, V); extern S napi_get_element(V, V, uint32_t, V *);
#define BOXED(r) ((uintptr_t)(r) & 1)
#define RAW(r) ((V)((uintptr_t)(r) & ~(uintptr_t)1))
static S create_ref(V env, V value, uint32_t n, V *out) {
  int t; V box; S s = napi_typeof(env, value, &t); if (s) return s;
  if (t == 6 || t == 7 || n == 0) return napi_create_reference(env, value, n, out);   // napi_object, napi_function
  if ((s = napi_create_array_with_length(env, 1, &box)) || (s = napi_set_element(env, box, 0, value)) || (s = napi_create_reference(env, box, n, out))) return s;
  *out = (V)((uintptr_t)*out | 1); return 0;
}
static S get_ref(V env, V r, V *out) {
  S s = napi_get_reference_value(env, RAW(r), out);
  return s || !BOXED(r) || !*out ? s : napi_get_element(env, *out, 0, out);
}
static S del_ref(V env, V r) { return napi_delete_reference(env, RAW(r)); }
static const struct { const char *name; void *to; } HOOK[] = {{"napi_create_reference", create_ref}, {"napi_get_reference_value", get_ref}, {"napi_delete_reference", del_ref}};
static void die(const char *m) { fprintf(stderr, "napi9shim: %s\n", m); abort(); }
static void hook(struct link_map *m) {
  const char *str = 0; ElfW(Sym) *sym = 0; ElfW(Rela) *jmp = 0; size_t n = 0; int done = 0;
  for (ElfW(Dyn) *d = m->l_ld; d->d_tag; d++) switch (d->d_tag) {
    case DT_STRTAB: str = (void *)d->d_un.d_ptr; break; case DT_SYMTAB: sym = (void *)d->d_un.d_ptr; break;
    case DT_JMPREL: jmp = (void *)d->d_un.d_ptr; break; case DT_PLTRELSZ: n = d->d_un.d_val / sizeof *jmp; break;
  }
  for (size_t i = 0; i < n; i++) for (int h = 0; h < 3; h++) if (!strcmp(str + sym[ELF64_R_SYM(jmp[i].r_info)].st_name, HOOK[h].name)) {
    void **slot = (void **)(m->l_addr + jmp[i].r_offset);
    if (mprotect((void *)((uintptr_t)slot & ~4095ul), 4096, PROT_READ | PROT_WRITE)) die("mprotect");
    *slot = HOOK[h].to; done++;
  }
  if (done != 3) die("expected 3 GOT slots");
}
__attribute__((visibility("default"))) int32_t node_api_module_get_api_version_v1(void) { return 9; }
__attribute__((visibility("default"))) V napi_register_module_v1(V env, V exports) {
  static Init init;
  if (!init) {
    Dl_info me; char path[4096]; struct link_map *m;
    dladdr((void *)napi_register_module_v1, &me); snprintf(path, sizeof path, "%s.real", me.dli_fname);
    void *h = dlopen(path, RTLD_NOW | RTLD_LOCAL); if (!h) die(dlerror());
    dlinfo(h, RTLD_DI_LINKMAP, &m); hook(m);
    if (!(init = (Init)dlsym(h, "napi_register_module_v1"))) die("no init");
  }
  return init(env, exports);
}
