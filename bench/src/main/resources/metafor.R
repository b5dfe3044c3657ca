# CPU time of R metafor, in microseconds, on the numbers of the CSV files given: k41.csv k1000.csv PATTERN.
# One line "name microseconds" for each operation that the pattern finds; the median of five runs.
suppressMessages(library(metafor))
files <- commandArgs(trailingOnly = TRUE)
k41 <- read.csv(files[1])
k1000 <- read.csv(files[2])

cpu <- function(name, times, expression, factor = 1) {
  if (!grepl(files[3], name)) return()
  call <- substitute(expression)
  run <- function() sum(system.time(for (i in seq_len(times)) eval(call, parent.frame(3)))[1:2])
  call_once <- eval(call, parent.frame())
  runs <- replicate(5, run()) / times
  cat(name, sprintf("%.1f", 1e6 * factor * median(runs)), "\n")
}

cpu("dl", 50, rma(yi, vi, data = k41, method = "DL"))
cpu("reml", 50, rma(yi, vi, data = k41, method = "REML"))
cpu("remlAll", 50, { r <- rma(yi, vi, data = k41); weights(r); fitstats(r) })
cpu("remlKnhaModerator", 50, rma(yi, vi, mods = ~x, data = k41, method = "REML", test = "knha"))
fit <- rma(yi, vi, data = k41)
cpu("qProfile", 20, confint(fit, type = "QP"))
if (requireNamespace("lme4", quietly = TRUE)) {
  cpu("glmm", 5, rma.glmm(measure = "PLO", xi = events, ni = n, nAGQ = 7, data = k41))
}
moderated <- rma(yi, vi, mods = ~x, data = k41, method = "REML")
# a permutation takes as long as any other: 200 stand for 10 000
cpu("permutations", 1, permutest(moderated, iter = 200, progbar = FALSE), factor = 50)
cpu("leaveOneOut", 1, leave1out(fit))
cpu("influence", 1, influence(fit))
# a subset takes as long as any other: 200 stand for a million
cpu("gosh", 1, suppressMessages(gosh(fit, subsets = 200, progbar = FALSE)), factor = 5000)
cpu("remlK1000", 1, rma(yi, vi, data = k1000, method = "REML"))
