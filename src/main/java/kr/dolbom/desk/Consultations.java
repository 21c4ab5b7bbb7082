package kr.dolbom.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.dolbom.answering.Answering;
import kr.dolbom.answering.Question;
import kr.dolbom.answering.Reply;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.MaskedText;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.SealedOriginals;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door of the desk: asks, keeps, reads back, and remembers what people thought of an answer. An exchange that
 * was handed out is committed, with its audit entry.
 */
@Component
public class Consultations {

    /** How much of a conversation a follow-up can look back on, and how much is read back at once. */
    private static final int TURNS = 20;

    private static final int SHOWN = 200;

    private final Function<Question, Reply> answers;
    private final ConversationRows rows;
    private final Masking masking;
    private final AuditTrail audit;
    private final SealedOriginals originals;
    private final DeskSettings settings;
    private final InstantSource clock;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate together;

    @Autowired
    Consultations(
            Answering answering,
            ConversationRows rows,
            Masking masking,
            AuditTrail audit,
            SealedOriginals originals,
            DeskSettings settings,
            InstantSource clock,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions) {
        this(answering::answer, rows, masking, audit, originals, settings, clock, news, transactions);
    }

    Consultations(
            Function<Question, Reply> answers,
            ConversationRows rows,
            Masking masking,
            AuditTrail audit,
            SealedOriginals originals,
            DeskSettings settings,
            InstantSource clock,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions) {
        this.answers = answers;
        this.rows = rows;
        this.masking = masking;
        this.audit = audit;
        this.originals = originals;
        this.settings = settings;
        this.clock = clock;
        this.news = news;
        this.together = new TransactionTemplate(transactions);
    }

    /** Answers a question and keeps both; whatever personal data it held is gone before anything else sees it. */
    public Exchange ask(Ask ask) {
        MaskedText question = masking.mask(QuestionText.question(ask.text(), settings.questionLength()));
        refusePersonal(ask.place());
        Optional<UUID> earlier = ask.conversation().map(this::requireId);
        UUID conversation = earlier.orElseGet(UUID::randomUUID);
        long started = System.nanoTime();
        Reply reply = answers.apply(new Question(question, ask.asOf(), ask.place(), before(earlier)));
        long millis = (System.nanoTime() - started) / 1_000_000;
        Exchange exchange = new Exchange(
                UUID.randomUUID(),
                conversation,
                question,
                ask.asOf(),
                ask.place(),
                reply,
                millis,
                now(),
                Optional.empty(),
                false);
        keep(exchange, ask.text(), ask.channel(), earlier.isEmpty());
        return exchange;
    }

    /** Begins a conversation nothing is asked in yet. */
    public Conversation open(Channel channel) {
        UUID id = UUID.randomUUID();
        Acting.holding(id, () -> {
            rows.open(id, channel, now());
            return id;
        });
        return new Conversation(id, List.of());
    }

    public Conversation require(String conversation) {
        UUID id = requireId(conversation);
        return new Conversation(id, Acting.holding(id, () -> rows.list(id, SHOWN)));
    }

    /** Whoever was given a question's id was given its conversation. */
    public Exchange requireExchange(String exchange) {
        return id(exchange)
                .flatMap(id -> Acting.asTheApplication(() -> rows.conversationOf(id))
                        .flatMap(conversation -> Acting.holding(conversation, () -> rows.find(id))))
                .orElseThrow(() -> new Problem(Code.QUESTION_NOT_FOUND, exchange));
    }

    /** Keeps whether an answer helped and why not; the last word counts. */
    public Exchange rate(String exchange, Rating rating, String reason, Channel channel) {
        MaskedText masked = masking.mask(QuestionText.remark(reason, settings.questionLength()));
        Exchange rated = requireExchange(exchange);
        UUID id = rated.id();
        within(rated.conversation(), () -> {
            rows.rate(id, rating, masked, now());
            audit.record(
                    new AuditEvent(channel.korean(), "answer.rated", id.toString(), Map.of("rating", rating.name())));
        });
        return requireExchange(exchange);
    }

    public DeskCounts counts() {
        return rows.counts();
    }

    private void keep(Exchange exchange, String typed, Channel channel, boolean isNew) {
        Outcome outcome = Outcome.of(exchange.reply().answer());
        within(exchange.conversation(), () -> {
            if (isNew) rows.open(exchange.conversation(), channel, exchange.at());
            rows.add(exchange);
            originals.keep(exchange.id(), "question", typed, exchange.question());
            news.publishEvent(
                    new QuestionAnswered(exchange.id(), exchange.conversation(), outcome, channel, exchange.at()));
            audit.record(new AuditEvent(
                    channel.korean(),
                    "question.answered",
                    exchange.id().toString(),
                    Map.of("outcome", outcome.word())));
        });
    }

    /** All of it or nothing, for an asker who shows the id of the conversation. */
    private void within(UUID conversation, Runnable work) {
        Acting.holding(
                conversation,
                () -> together.execute(transaction -> {
                    work.run();
                    return true;
                }));
    }

    private List<Question.Turn> before(Optional<UUID> conversation) {
        return conversation.map(id -> Acting.holding(id, () -> rows.list(id, TURNS))).orElse(List.of()).stream()
                .map(exchange ->
                        new Question.Turn(exchange.question(), exchange.reply().answer()))
                .toList();
    }

    /** A place is kept as it is given, so nothing else may stand in its box. */
    private void refusePersonal(Place place) {
        String masked = masking.mask(place.toString()).text();
        if (!masked.equals(place.toString())) throw new Problem(Code.PLACE_UNREADABLE, masked);
    }

    private UUID requireId(String conversation) {
        return id(conversation)
                .filter(shown -> Acting.holding(shown, () -> rows.exists(shown)))
                .orElseThrow(() -> new Problem(Code.CONVERSATION_NOT_FOUND, conversation));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
