package kr.dolbom.outreach.dialogue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.dolbom.outreach.dialogue.AnswerReader.Proposal;
import kr.dolbom.outreach.dialogue.Listening.Answering;

/**
 * Takes a reader's advice on what the rules leave open, and believes only what the transcript bears out. May be asked
 * ahead, on any thread, so that the advice is there when the pause is over.
 */
final class Adviser {

    /** In fewer letters anything can be read. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 1_000;
    /** The pause that ended the answer has taken most of the 1.1 seconds a reply may take. */
    private static final Duration LATER_BY = Duration.ofMillis(100);

    private final AnswerReader reader;
    private final Listening listening;
    private final Household household;
    private volatile Optional<Asked> ahead = Optional.empty();

    Adviser(AnswerReader reader, Listening listening, Household household) {
        this.reader = reader;
        this.listening = listening;
        this.household = household;
    }

    private record Asked(Question question, String words, CompletableFuture<Optional<Proposal>> proposal) {

        boolean isAbout(Question other, String said) {
            return question.equals(other) && words.equals(said);
        }

        Optional<Proposal> awaited() {
            return proposal.completeOnTimeout(Optional.empty(), LATER_BY.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    /** Asks with words that may be the whole answer to this question, unless the rules make something of them. */
    Consumer<Heard.Words> ahead(Optional<Question> open, boolean confirmed) {
        return words -> {
            if (listening.isClear(words)
                    && listening.heed(Phrase.plain(words.text()), open, confirmed) instanceof Answering(Reading ruled))
                listening
                        .left(ruled, open)
                        .ifPresent(question -> ask(question, words.text().strip()));
        };
    }

    private void ask(Question question, String words) {
        ahead = Optional.of(new Asked(
                question,
                words,
                CompletableFuture.supplyAsync(() -> read(question, words), Thread::startVirtualThread)));
    }

    Optional<Proposal> advice(Question question, String words) {
        return ahead.filter(asked -> asked.isAbout(question, words))
                .map(Asked::awaited)
                .orElseGet(() -> read(question, words))
                .filter(proposal -> isBorneOut(proposal, question, words));
    }

    private Optional<Proposal> read(Question question, String words) {
        if (letters(words).length() < SHORTEST || words.length() > LONGEST) return Optional.empty();
        return reader.read(question.ask().getLast(), unnamed(words));
    }

    /** A reader need not know whom we know to be speaking. */
    private String unnamed(String words) {
        return Stream.of(household.name(), household.addressEnd())
                .filter(known -> known.length() > 1)
                .reduce(words, (text, known) -> text.replace(known, "○○"));
    }

    /** The words must have been said, say something, and not say doubt or the opposite to the rules. */
    private static boolean isBorneOut(Proposal proposal, Question question, String words) {
        String quote = letters(proposal.quote());
        return quote.length() >= SHORTEST
                && letters(words).contains(quote)
                && (!proposal.reading().isClear() || !contradict(question.answers(), proposal));
    }

    private static boolean contradict(Answers rules, Proposal proposal) {
        String quote = Phrase.plain(proposal.quote());
        Reading ruled = rules.read(quote);
        return ruled.isClear() ? ruled != proposal.reading() : rules.unsure().in(quote);
    }

    private static String letters(String words) {
        return Phrase.plain(words).replace(" ", "");
    }
}
