# Makes escalc.txt with R's metafor 3.8: Rscript escalc.R > escalc.txt
# One line for each measure and kind of variance: measure, vtype, yi, vi. ROM's and CVR's yi are left out, as
# metafor corrects them only in later versions; so are SMDH, SMD1H and SMCRH, whose variances it changed in 4.6.
suppressMessages(library(metafor))
list_of <- function(x) paste(ifelse(is.na(x), "NA", sprintf("%.15g", x)), collapse = ",")
show <- function(measures, vtypes, ...) {
  for (m in measures) for (v in vtypes) {
    es <- suppressWarnings(escalc(measure = m, vtype = v, ...))
    yi <- if (m %in% c("ROM", "CVR")) NA * es$yi else es$yi
    cat(m, v, list_of(yi), list_of(es$vi), "\n")
  }
}
tables <- list(ai = c(4, 0, 7), bi = c(119, 30, 8), ci = c(11, 3, 2), di = c(128, 25, 16))
two <- function(measures, vtypes, ...) do.call(show, c(list(measures, vtypes, ...), tables))
two(c("RR", "OR", "AS", "PETO", "YUQ", "YUY", "PBIT", "OR2D", "OR2DN", "OR2DL"), "LS")
two("RD", c("LS", "UB", "AV"))
two("PHI", c("LS", "ST", "CS"))
two(c("MPRR", "MPOR", "MPRD", "MPORC", "MPPETO"), "LS")
show(c("IRR", "IRD", "IRSD"), "LS", x1i = c(9, 0, 3), t1i = c(413, 263, 80), x2i = c(19, 19, 2), t2i = c(398, 245, 90))
show(c("IR", "IRLN", "IRS", "IRFT"), "LS", xi = c(9, 0, 3), ti = c(413, 263, 80))
show("PR", c("LS", "UB", "AV"), xi = c(9, 0, 14), ni = c(41, 26, 14))
show(c("PLN", "PLO"), c("LS", "AV"), xi = c(9, 0, 14), ni = c(41, 26, 14))
means <- function(measures, vtypes) show(measures, vtypes, m1i = c(55, 27, 5), sd1i = c(47, 7, 1.5), n1i = c(15, 31, 6),
  m2i = c(75, 29, 3), sd2i = c(64, 4, 1), n2i = c(16, 32, 9))
means("MD", c("LS", "HO"))
means(c("SMD", "SMD1"), c("LS", "LS2", "UB", "AV"))
means(c("CVR", "VR"), "LS")
means("ROM", c("LS", "HO", "AV", "AVHO"))
show(c("MN", "SMN", "MNLN", "SDLN", "CVLN"), "LS", mi = c(55, 27, 5), sdi = c(47, 7, 1.5), ni = c(15, 31, 6))
paired <- function(measures, vtypes) show(measures, vtypes, m1i = c(55, 27, 5), sd1i = c(47, 7, 1.5), ni = c(15, 31, 6),
  m2i = c(75, 29, 3), sd2i = c(64, 4, 1), ri = c(.5, .7, .2))
paired(c("MC", "ROMC", "VRC", "CVRC"), "LS")
paired(c("SMCC", "SMCR"), c("LS", "LS2"))
show("COR", c("LS", "AV"), ri = c(.187, -.6, .9), ni = c(109, 12, 6))
show("UCOR", c("LS", "UB", "AV"), ri = c(.187, -.6, .9), ni = c(109, 12, 6))
show("ZCOR", "LS", ri = c(.187, -.6, .9), ni = c(109, 12, 6))
