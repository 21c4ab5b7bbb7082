package kr.dolbom.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.knowledge.ranking.Folds;
import kr.dolbom.knowledge.ranking.Learner;
import kr.dolbom.knowledge.ranking.Lesson;
import kr.dolbom.knowledge.ranking.RankingModel;
import org.springframework.stereotype.Component;

/** Learns the order of search again, and measures it on folds it was not learned from. */
@Component
public class RankingTraining {

    private static final int FOLDS = 5;
    private static final long SEED = 20261124;

    private final RankingLessons lessons;

    RankingTraining(RankingLessons lessons) {
        this.lessons = lessons;
    }

    /** Figures of folds not trained on; what is learned on the way is forgotten. */
    public List<String> measure(List<Path> files, AsOf asOf, int folds) {
        return RankingFigures.lines(Folds.heldOut(read(files, asOf), folds, SEED));
    }

    /** The lines of the model's file: how it was made, how well it does, and the weights. */
    public List<String> learn(List<Path> files, AsOf asOf) {
        List<Lesson> all = read(files, asOf);
        List<String> lines = new ArrayList<>();
        lines.add("# Learned by `./dolbom train --retrieval` from "
                + files.stream().map(Path::getFileName).toList() + ", seed " + SEED + ".");
        lines.add("# Weights of signals, and counts of words as numbers; no question and no text is in here.");
        lines.add("# %d folds dealt by the places that answer; figures of folds not trained on:".formatted(FOLDS));
        RankingFigures.lines(Folds.heldOut(all, FOLDS, SEED)).forEach(line -> lines.add("# " + line));
        RankingModel model = Learner.learn(all);
        model.named().forEach((name, value) -> lines.add(String.format(Locale.ROOT, "%s=%.4f", name, value)));
        lines.add("# Words of questions, as numbers: how often asked, how often the passage that answers had it.");
        lines.addAll(model.words());
        return lines;
    }

    private List<Lesson> read(List<Path> files, AsOf asOf) {
        return files.stream().flatMap(file -> lessons.of(file, asOf).stream()).toList();
    }
}
