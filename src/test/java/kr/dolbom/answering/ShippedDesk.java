package kr.dolbom.answering;

import java.nio.file.Path;
import java.util.List;
import kr.dolbom.answering.internal.TakenApart;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.LibraryFixture;
import kr.dolbom.knowledge.WordList;
import kr.dolbom.rules.Rules;

/** Answering over the packs as they are shipped and an empty library. */
public final class ShippedDesk {

    private ShippedDesk() {}

    public static Answering over(Rules rules, Path folder) {
        return new Answering(
                rules,
                LibraryFixture.library(TestDatabase.fresh(), folder),
                new KoreanText(WordList.ofPacks(Path.of("packs"))),
                new AnsweringSettings(0.55),
                new TakenApart(folder.resolve("cache"), "words of the test"),
                List::of);
    }
}
