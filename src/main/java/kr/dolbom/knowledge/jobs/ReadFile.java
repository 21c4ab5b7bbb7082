package kr.dolbom.knowledge.jobs;

import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.reading.Manuscript;
import kr.dolbom.knowledge.reading.ReadingAnswer.Read;

/** A file of ours that was read and is to be written. */
record ReadFile(Claim claim, String sha256, Read read, int milliseconds) {

    FileKey key() {
        return claim.key();
    }

    /** A statute is called by its name, everything else by its file's. */
    Manuscript manuscript() {
        Manuscript manuscript = read.manuscript();
        return manuscript.kind() == DocumentKind.STATUTE ? manuscript : manuscript.as(claim.document());
    }

    Arrivals.Text text() {
        return new Arrivals.Text(
                manuscript(), claim.origin(), sha256, claim.terms().filing());
    }

    Amounts amounts() {
        Manuscript.Counts counts = read.manuscript().counts();
        int passages = read.manuscript().pieces().size();
        return new Amounts(passages, counts.pages(), counts.tables(), counts.cells(), milliseconds);
    }
}
