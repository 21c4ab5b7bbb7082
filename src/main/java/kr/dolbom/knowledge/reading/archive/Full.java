package kr.dolbom.knowledge.reading.archive;

/** No more may come out of this archive; what came before stays. */
final class Full extends RuntimeException {}
