package kr.dolbom.knowledge.reading.office;

import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Draft;
import org.apache.poi.EncryptedDocumentException;

/** Whatever a library makes of a broken file leaves as one reason a person can use. */
final class Door {

    private Door() {}

    interface Reading {
        Draft read() throws Exception;
    }

    static Draft read(Source source, String damage, Reading reading) {
        Draft draft = open(source, damage, reading);
        if (draft.blocks().isEmpty()) throw new Problem(Code.FILE_EMPTY, source.path());
        return draft;
    }

    private static Draft open(Source source, String damage, Reading reading) {
        try {
            return reading.read();
        } catch (Problem problem) {
            throw problem;
        } catch (EncryptedDocumentException encrypted) {
            throw new Problem(Code.FILE_ENCRYPTED, encrypted, source.path());
        } catch (Exception | StackOverflowError damaged) {
            throw new Problem(Code.FILE_DAMAGED, damaged, source.path(), damage);
        }
    }
}
