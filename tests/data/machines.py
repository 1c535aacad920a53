"""Makes machines.json: works as NumPy, Octave, R and JavaScript compute and print them.

    /usr/bin/python3 tests/data/machines.py > tests/data/machines.json

Needs python3-numpy, octave, r-base-core and node. Each program computes by its own means, in its own
idiom; what is stored is what it prints, cut at the blanks.
"""

import json
import random
import subprocess

import numpy as np

NAMES = ["z", "exp", "sum", "yhat", "loss", "dz", "dW", "db", "scaled_dW", "scaled_db", "W_next", "b_next"]
SINGLE = ("sum", "loss")
MATRICES = ("dW", "scaled_dW", "W_next")


def tenths(rng, most):
    return f"{rng.randint(-most, most) / 10:.1f}"


def draw_problem(rng):
    n, m = rng.randint(1, 4), rng.randint(2, 4)
    true_class = rng.randrange(m)
    return {
        "x": [str(rng.randint(1, 5)) if rng.random() < 0.5 else tenths(rng, 30) for _ in range(n)],
        "W": [[tenths(rng, 15) for _ in range(m)] for _ in range(n)],
        "b": [tenths(rng, 10) for _ in range(m)],
        "y": ["1" if j == true_class else "0" for j in range(m)],
        "eta": rng.choice(["0.1", "0.01", "0.5", "0.3"]),
    }


def numpy_numbers(problem, kind, shifts):
    x, W, b, y = (np.array(problem[name]).astype(kind) for name in ("x", "W", "b", "y"))
    eta = kind(problem["eta"])
    z = W.T @ x + b
    exp = np.exp(z - z.max()) if shifts else np.exp(z)
    total = exp.sum()
    yhat = exp / total
    loss = -np.sum(y * np.log(yhat))
    dz = yhat - y
    dW = np.outer(x, dz)
    return [z, exp, total, yhat, loss, dz, dW, dz, eta * dW, eta * dz, W - eta * dW, b - eta * dz]


def texts(printed):
    """What stands in a printed array, line by line."""
    rows = [line.replace("[", " ").replace("]", " ").split() for line in printed.splitlines()]
    return [row for row in rows if row]


def by_array(value):
    with np.printoptions(linewidth=1000):
        return texts(str(value))


def by_scalar(value):
    return [[str(entry) for entry in row] for row in np.atleast_2d(value)]


def numpy_works(problem, shifts):
    for kind in (np.float32, np.float64):
        for style, write in (("array", by_array), ("scalar", by_scalar)):
            numbers = numpy_numbers(problem, kind, shifts)
            yield f"NumPy {np.__version__}, {kind.__name__}, {style}", [write(value) for value in numbers]


def matrix_text(rows):
    return "[" + "; ".join(" ".join(row) for row in rows) + "]"


def octave_work(problem, kind, style):
    column = {name: f"{kind}({matrix_text([[value] for value in problem[name]])})" for name in ("x", "b", "y")}
    lines = [
        f"format {style}; split_long_rows(false);",
        f"x = {column['x']}; b = {column['b']}; y = {column['y']};",
        f"W = {kind}({matrix_text(problem['W'])}); eta = {kind}({problem['eta']});",
        "z = W' * x + b; e = exp(z); s = sum(e); p = e / s; L = -sum(y .* log(p));",
        "dz = p - y; dW = x * dz'; sW = eta * dW; sb = eta * dz;",
    ]
    shown = ["z'", "e'", "s", "p'", "L", "dz'", "dW", "dz'", "sW", "sb'", "W - sW", "(b - sb)'"]
    lines += [f"disp({value}); disp('--');" for value in shown]
    out = run(["octave-cli", "-q", "--eval", "\n".join(lines)])
    return f"Octave {octave_version()}, {kind}, format {style}", [texts(part) for part in out.split("--")[:-1]]


def octave_version():
    return run(["octave-cli", "-q", "--eval", "disp(version)"]).strip()


def r_work(problem):
    vectors = {name: f"c({', '.join(problem[name])})" for name in ("x", "b", "y")}
    flat = ", ".join(value for row in problem["W"] for value in row)
    lines = [
        "options(width = 1000)",
        f"x <- {vectors['x']}; b <- {vectors['b']}; y <- {vectors['y']}; eta <- {problem['eta']}",
        f"W <- matrix(c({flat}), nrow = length(x), byrow = TRUE)",
        "z <- as.vector(t(W) %*% x) + b; e <- exp(z); s <- sum(e); p <- e / s; L <- -sum(y * log(p))",
        "dz <- p - y; dW <- x %o% dz",
    ]
    shown = ["z", "e", "s", "p", "L", "dz", "dW", "dz", "eta * dW", "eta * dz", "W - eta * dW", "b - eta * dz"]
    lines += [f"print({value}); cat('==\\n')" for value in shown]
    out = run(["Rscript", "-e", "\n".join(lines)])
    # "[1]" stands before a vector, "[1,]" before a matrix's row, "[,1]" above its columns.
    parts = [
        [[cell for cell in line.split() if not cell.startswith("[")] for line in part.splitlines()]
        for part in out.split("==")[:-1]
    ]
    version = run(["Rscript", "-e", "cat(R.version$major, R.version$minor, sep = '.')"])
    return f"R {version}", [[row for row in part if row] for part in parts]


def javascript_work(problem):
    lines = [
        f"const {{x, W, b, y, eta}} = JSON.parse('{json.dumps(problem)}', (key, value) =>",
        "  typeof value === 'string' ? Number(value) : value);",
        "const z = b.map((bias, j) => x.reduce((sum, value, i) => sum + value * W[i][j], bias));",
        "const e = z.map(Math.exp), s = e.reduce((a, b) => a + b), p = e.map((value) => value / s);",
        "const L = -y.reduce((sum, label, j) => sum + label * Math.log(p[j]), 0);",
        "const dz = p.map((value, j) => value - y[j]);",
        "const dW = x.map((value) => dz.map((entry) => value * entry));",
        "const sW = dW.map((row) => row.map((entry) => eta * entry)), sb = dz.map((entry) => eta * entry);",
        "const next = W.map((row, i) => row.map((weight, j) => weight - sW[i][j]));",
        "const all = [z, e, s, p, L, dz, dW, dz, sW, sb, next, b.map((bias, j) => bias - sb[j])];",
        "const rows = (value) => Array.isArray(value?.[0]) ? value : [[value].flat()];",
        "console.log(JSON.stringify(all.map((value) => rows(value).map((row) => row.map(String)))));",
    ]
    out = run(["node", "-e", "\n".join(lines)])
    return f"Node {run(['node', '--version']).strip()}", json.loads(out)


def run(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def record(problem, work):
    program, tables = work
    answers = {}
    for name, rows in zip(NAMES, tables, strict=True):
        answers[name] = rows[0][0] if name in SINGLE else rows if name in MATRICES else sum(rows, [])
    return {"program": program, "in": problem, "answers": answers}


def main():
    rng = random.Random(12)
    works = []
    for number in range(8):
        problem = draw_problem(rng)
        works += [record(problem, work) for work in numpy_works(problem, shifts=number % 2 == 1)]
    for kind in ("double", "single"):
        for style in ("short", "long"):
            for _ in range(4):
                problem = draw_problem(rng)
                works.append(record(problem, octave_work(problem, kind, style)))
    for make in (r_work, javascript_work):
        for _ in range(6):
            problem = draw_problem(rng)
            works.append(record(problem, make(problem)))
    print("[\n" + ",\n".join(json.dumps(work) for work in works) + "\n]")


main()
