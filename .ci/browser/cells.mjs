// What is typed into a notebook to see how the kernel behaves, in each kernel's language.
export const LANGUAGES = {
  hedgerow: {
    assign: 'var survivor = 41;',
    loop: 'while (true) {}',
    sleep: 'Thread.sleep(60_000);',
    ask: 'var name = input("Your name? ");\nSystem.out.println("Hello " + name);',
    scan: 'var age = new java.util.Scanner(System.in).nextInt();\nSystem.out.println("next year " + (age + 1));',
    progress: 'for (int i : progress(40)) Thread.sleep(80);',
    failure: 'int half(int n) {\n  return n / 0;\n}\nhalf(3)',
  },
  python3: {
    assign: 'survivor = 41',
    loop: 'while True: pass',
    sleep: 'import time; time.sleep(60)',
    ask: 'name = input("Your name? ")\nprint("Hello " + name)',
    scan: 'age = int(input())\nprint("next year", age + 1)',
    progress: `import time
from IPython.display import display, HTML
bar = display(HTML("<progress value=0 max=40></progress>"), display_id=True)
for i in range(40):
    time.sleep(.08); bar.update(HTML(f"<progress value={i} max=40></progress>"))
bar.update(HTML("40"))`,
    failure: 'def half(n):\n  return n / 0\nhalf(3)',
  },
};

/** What shows whether a page can be read in a dark theme, one cell each. */
export const TO_READ = {
  'a compile error': 'var fit = rma(escalc(PLO, il2(), xi("cr"), ni("n")), REMLL);',
  'an error in the second line': 'var arms = il2();\n\tvar rows = arms.rowCout() + 1;',
  'an error while it runs': LANGUAGES.hedgerow.failure,
  'a wrong column': 'escalc(PLO, il2(), xi("crr"), ni("n"))',
  'rows to mend': `var bad = Table.create("bad", StringColumn.create("study", "A", "B", "C"),
    IntColumn.create("cr", new int[] {5, -1, 3}), IntColumn.create("n", new int[] {4, 20, 30}));
escalc(PLO, bad, xi("cr"), ni("n"), slab("study"))`,
  'a table': 'show(il2().selectColumns("label", "year", "n", "cr"))',
  'a fit': 'rma(escalc(PLO, il2().first(8), xi("cr"), ni("n"), slab("author", "year")), REML)',
  'a figure': 'rma(escalc(PLO, il2().first(8), xi("cr"), ni("n"), slab("author", "year")), REML).forest()',
  'Markdown': 'markdown("A **pooled** proportion: $\\\\hat\\\\theta$")',
  'a chart': 'vegaLite("""\n{"title": "Dose", "data": {"values": [{"x": 1, "y": 2}, {"x": 2, "y": 5}]}, "mark": "point", '
    + '"encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}}}\n""")',
};
