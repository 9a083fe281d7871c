/* What Swift cannot call of libedit by itself: el_set, el_get and history take any number of
   arguments, which Swift refuses, so each use of them has a function here. */

#ifndef KINGMAKER_CLIBEDIT_SHIM_H
#define KINGMAKER_CLIBEDIT_SHIM_H

#include <histedit.h>
#include <locale.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>
#include <wchar.h>

extern int wcwidth(wchar_t character);

typedef char *(*EditPrompt)(EditLine *);
typedef int (*EditReader)(EditLine *, wchar_t *);
typedef unsigned char (*EditFunction)(EditLine *, int);

/* The locale of the environment; where it knows only single bytes, that of plain UTF-8. */
static inline void edit_use_utf8(void) {
    setlocale(LC_ALL, "");
    if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
}

/* An editor of the terminal that draws on a stream of ours; the standard streams are what Swift takes
   for shared state. */
static inline EditLine *edit_open(const char *program, FILE *out) {
    return el_init_fd(program, stdin, out, stderr, 0, 1, 2);
}

/* A pointer of one's own, which the callbacks below find again. */
static inline void edit_set_client(EditLine *edit, void *client) {
    el_set(edit, EL_CLIENTDATA, client);
}

static inline void *edit_client(EditLine *edit) {
    void *client = NULL;
    el_get(edit, EL_CLIENTDATA, &client);
    return client;
}

static inline void edit_set_prompt(EditLine *edit, EditPrompt prompt) {
    el_set(edit, EL_PROMPT, prompt);
}

/* Called when the line is drawn and a character is wanted. */
static inline void edit_set_reader(EditLine *edit, EditReader reader) {
    el_set(edit, EL_GETCFN, reader);
}

static inline void edit_set_keys(EditLine *edit, const char *emacs_or_vi) {
    el_set(edit, EL_EDITOR, emacs_or_vi);
}

static inline int edit_is_vi(EditLine *edit) {
    const char *name = NULL;
    return el_get(edit, EL_EDITOR, &name) == 0 && name != NULL && name[0] == 'v';
}

/* Whether libedit takes signals into its own hands. */
static inline void edit_set_signals(EditLine *edit, int takes) {
    el_set(edit, EL_SIGNAL, takes);
}

static inline void edit_add(EditLine *edit, const char *name, const char *help, EditFunction run) {
    el_set(edit, EL_ADDFN, name, help, run);
}

static inline void edit_bind(EditLine *edit, const char *key, const char *name) {
    el_set(edit, EL_BIND, key, name, NULL);
}

/* The same in vi's command mode. */
static inline void edit_bind_command(EditLine *edit, const char *key, const char *name) {
    el_set(edit, EL_BIND, "-a", key, name, NULL);
}

/* The terminal made ready for editing (1), or given back as it was (0). */
static inline void edit_prepare(EditLine *edit, int ready) {
    el_set(edit, EL_PREP_TERM, ready);
}

/* Draws prompt and line afresh from where the cursor is. */
static inline void edit_refresh(EditLine *edit) {
    el_set(edit, EL_REFRESH);
}

static inline void edit_set_history(EditLine *edit, History *past) {
    el_set(edit, EL_HIST, history, past);
}

static inline void history_hold(History *past, int entries) {
    HistEvent event;
    history(past, &event, H_SETSIZE, entries);
}

static inline void history_enter(History *past, const char *entry) {
    HistEvent event;
    history(past, &event, H_ENTER, entry);
}

/* A copy of the process that shares nothing more with it; 0 in the copy. */
static inline pid_t process_copy(void) {
    return fork();
}

/* A file that has no name and is gone when it is closed. */
static inline int memory_file(void) {
    return (int)syscall(SYS_memfd_create, "answer", 1 /* closed in other programs */);
}

#endif
