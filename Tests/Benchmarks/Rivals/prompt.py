"""Times a prompt on a pseudo-terminal of its own: prints a median in milliseconds.

    prompt.py start PROMPT COMMAND ...        from the start to the prompt
    prompt.py echo PROMPT KEYS COMMAND ...    from each key to its painted echo
    prompt.py paint PROMPT KEYS COMMAND ...   from each key to the last byte painted for it
    prompt.py tab PROMPT KEYS COMMAND ...     from the tabulator after the keys to the same
"""
import os
import pty
import select
import signal
import statistics
import sys
import termios
import time

QUIET = 0.03
"""Seconds without a byte after which a key's paint is whole."""
PATIENCE = 20


class Terminal:
    def __init__(self, command):
        self.main, name = pty.openpty()
        termios.tcsetwinsize(name, (24, 80))
        path = os.ttyname(name)
        environment = dict(os.environ, TERM="xterm-256color", KINGMAKER_HISTORY="")
        actions = [(os.POSIX_SPAWN_OPEN, 0, path, os.O_RDWR, 0),
                   (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.began = time.perf_counter()
        self.process = os.posix_spawnp(
            command[0], command, environment, file_actions=actions, setsid=True)
        os.close(name)

    def read(self, seconds):
        """What comes next, or nothing."""
        if not select.select([self.main], [], [], seconds)[0]:
            return b""
        chunk = os.read(self.main, 65536)
        # What a terminal answers when it is asked where its cursor is, and what it is.
        if b"\x1b[6n" in chunk:
            os.write(self.main, b"\x1b[1;1R")
        if b"\x1b[c" in chunk:
            os.write(self.main, b"\x1b[?1;2c")
        return chunk

    def wait(self, prompt):
        """Milliseconds until the prompt stands there."""
        seen = b""
        while prompt not in seen:
            chunk = self.read(PATIENCE)
            if not chunk:
                sys.exit("no prompt in %r" % seen)
            seen += chunk
        return (time.perf_counter() - self.began) * 1000

    def settle(self):
        while self.read(0.3):
            pass

    def paints(self, key, quiet=QUIET):
        """Milliseconds from a key to each of the pieces painted for it."""
        began = time.perf_counter()
        os.write(self.main, key)
        times = []
        while self.read(quiet):
            times.append((time.perf_counter() - began) * 1000)
        return times or [0]

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.main)


def starts(prompt, command, count=15):
    times = []
    for _ in range(count):
        terminal = Terminal(command)
        times.append(terminal.wait(prompt))
        terminal.end()
    return times


def paints(prompt, keys, command):
    """Of each key, when its first and its last piece were painted."""
    terminal = Terminal(command)
    terminal.wait(prompt)
    terminal.settle()
    times = [terminal.paints(bytes([key])) for key in keys]
    terminal.end()
    return times


def tabs(prompt, keys, command, count=5):
    terminal = Terminal(command)
    terminal.wait(prompt)
    terminal.settle()
    times = []
    for _ in range(count):
        os.write(terminal.main, b"\x15" + keys)
        terminal.settle()
        times.append(terminal.paints(b"\t", quiet=1)[-1])
        os.write(terminal.main, b"q")
        terminal.settle()
    terminal.end()
    return times


if __name__ == "__main__":
    what, prompt, rest = sys.argv[1], sys.argv[2].encode(), sys.argv[3:]
    if what == "start":
        times = starts(prompt, rest)
    elif what == "tab":
        times = tabs(prompt, rest[0].encode(), rest[1:])
    else:
        piece = 0 if what == "echo" else -1
        times = [of_key[piece] for of_key in paints(prompt, rest[0].encode(), rest[1:])]
    print("%.4f" % statistics.median(times))
