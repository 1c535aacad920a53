"""Reads a file of problems with their derivations and writes what is wrong with them as JSON: python3 audit.py FILE.

The file is a list of {name, problem, derivation}; the answer {findings: [{name, rule, line, printed, expected}], counts}.
"""

import json
import sys
from concurrent.futures import ProcessPoolExecutor

from check import Auditor


def audit(case):
    auditor = Auditor(case["problem"], case["derivation"])
    return [{"name": case["name"], **finding} for finding in auditor.run()], auditor.counts


def main(path):
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)
    with ProcessPoolExecutor() as pool:
        audits = list(pool.map(audit, cases, chunksize=4))
    findings = [finding for own, _ in audits for finding in own]
    counts = {what: sum(own[what] for _, own in audits) for what in ("lines", "numbers", "relations")}
    json.dump({"findings": findings, "counts": {"problems": len(audits), **counts}}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1])
