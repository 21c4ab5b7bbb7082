package kr.dolbom.desk.live;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import kr.dolbom.desk.handover.Bell;
import kr.dolbom.desk.handover.Message;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Opens streams. A stream tells where it stands by its event ids, so a browser that comes back goes on from there. */
@Component
public class Live {

    /** Where other modules ring for their own things; {@link #changes} hears them. */
    public static final String CHANNEL = Bell.CHANNEL;

    private static final long LONGEST = Duration.ofMinutes(30).toMillis();

    private final Ears ears;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    Live(Ears ears) {
        this.ears = ears;
    }

    /**
     * What is said in a conversation, from after a number on, and when anything about its hand-overs changed.
     *
     * @param messages reads what was said after a number
     * @param shown how a message is sent
     */
    public SseEmitter conversation(
            UUID id,
            long after,
            BiFunction<UUID, Long, List<Message>> messages,
            java.util.function.Function<Message, Object> shown) {
        AtomicLong last = new AtomicLong(after);
        return stream(Bell.ofConversation(id), () -> {}, () -> {}, emitter -> {
            List<Message> news = messages.apply(id, last.get());
            for (Message said : news) {
                emitter.send(SseEmitter.event()
                        .id(String.valueOf(said.number()))
                        .name("said")
                        .data(shown.apply(said)));
                last.set(said.number());
            }
            emitter.send(SseEmitter.event().name("changed").data(last.get()));
        });
    }

    /** Only says that something changed; whoever listens looks for themselves at what they may see. */
    public SseEmitter changes(String thing) {
        return changes(thing, () -> {}, () -> {});
    }

    /**
     * @param here is run now and then, as long as somebody listens
     * @param gone is run when nobody does any more
     */
    public SseEmitter changes(String thing, Runnable here, Runnable gone) {
        AtomicLong changes = new AtomicLong();
        return stream(
                thing,
                here,
                gone,
                emitter -> emitter.send(SseEmitter.event().name("changed").data(changes.incrementAndGet())));
    }

    private SseEmitter stream(String thing, Runnable here, Runnable gone, LiveStream.Sending sending) {
        SseEmitter emitter = new SseEmitter(LONGEST);
        open.add(emitter);
        LiveStream stream = new LiveStream(emitter, sending, here);
        AutoCloseable waiting = ears.wake(thing, stream::wake);
        Thread.ofVirtual().name("desk-live").start(() -> {
            try (waiting) {
                stream.run();
            } catch (Exception closing) {
                throw new IllegalStateException(closing);
            } finally {
                open.remove(emitter);
                gone.run();
            }
        });
        return emitter;
    }

    /** Browsers come back by themselves, to another node if this one goes. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.forEach(SseEmitter::complete);
    }
}
