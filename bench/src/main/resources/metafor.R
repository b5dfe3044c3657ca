# CPU time of R metafor, in microseconds, on the numbers of the CSV files given: k41.csv k1000.csv.
# One line "name microseconds" for each operation; the median of five runs.
suppressMessages(library(metafor))
files <- commandArgs(trailingOnly = TRUE)
k41 <- read.csv(files[1])
k1000 <- read.csv(files[2])

cpu <- function(name, times, expression) {
  call <- substitute(expression)
  run <- function() sum(system.time(for (i in seq_len(times)) eval(call, parent.frame(3)))[1:2])
  call_once <- eval(call, parent.frame())
  runs <- replicate(5, run()) / times
  cat(name, sprintf("%.1f", 1e6 * median(runs)), "\n")
}

cpu("dl", 50, rma(yi, vi, data = k41, method = "DL"))
cpu("reml", 50, rma(yi, vi, data = k41, method = "REML"))
cpu("remlAll", 50, { r <- rma(yi, vi, data = k41); weights(r); fitstats(r) })
cpu("remlKnhaModerator", 50, rma(yi, vi, mods = ~x, data = k41, method = "REML", test = "knha"))
fit <- rma(yi, vi, data = k41)
cpu("qProfile", 20, confint(fit, type = "QP"))
cpu("remlK1000", 1, rma(yi, vi, data = k1000, method = "REML"))
