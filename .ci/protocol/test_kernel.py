"""The public jupyter_kernel_test suite on the installed kernel; a test left out counts as failed."""

import sys
import unittest

import jupyter_kernel_test


class HedgerowTest(jupyter_kernel_test.KernelTests):
    kernel_name = "hedgerow"
    language_name = "java"
    file_extension = ".jshell"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    code_generate_error = "1 / 0"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"text"', "result": "text"},
        {"code": "int x = 1;\nx + 1", "result": "2"},
    ]
    code_display_data = [{"code": 'display("shown");', "mime": "text/plain"}]
    code_clear_output = "clearOutput();"
    code_inspect_sample = "Math.max("
    code_page_something = "?Math.max"

    completion_samples = [
        {"text": "Math.ma", "matches": {"max("}},
        {"text": '"a".isEmp', "matches": {"isEmpty()"}},
    ]
    complete_code_samples = ["1 + 1", "int f(int n) { return n; }", "var x = 3;"]
    incomplete_code_samples = ["for (;;) {", "int f(int n", 'var t = """']
    invalid_code_samples = ["1 +* ;", ")"]

    code_history_pattern = "6 ? ?*"
    supported_history_operations = ("tail", "range", "search")


class HedgerowWelcomeTest(getattr(jupyter_kernel_test, "IopubWelcomeTests", unittest.TestCase)):
    """Empty where the suite is older than its test of the greeting, which came with 0.7."""

    kernel_name = "hedgerow"
    support_iopub_welcome = True


def main() -> int:
    load = unittest.defaultTestLoader.loadTestsFromTestCase
    suite = unittest.TestSuite(map(load, [HedgerowTest, HedgerowWelcomeTest]))
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    failed = len({str(getattr(test, "test_case", test)) for test, _ in result.failures + result.errors})
    skipped = len(result.skipped)
    passed = result.testsRun - failed - skipped
    print(f"jupyter_kernel_test: {passed} passed, {failed} failed, {skipped} skipped")
    return 0 if failed == 0 and skipped == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
