package kr.dolbom.knowledge;

import kr.dolbom.knowledge.reading.Manuscript;

/** A file that was read and is to go into the rows. */
record Arrival(Manuscript manuscript, String origin, String sha256, Filing filing) {

    /** What makes two files versions of one text. */
    String line() {
        return manuscript
                .promulgation()
                .map(Manuscript.Promulgation::law)
                .filter(law -> !law.isEmpty())
                .map(law -> "법령ID:" + law)
                .orElse(manuscript.id());
    }
}
