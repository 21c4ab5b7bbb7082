package kr.dolbom.desk.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kr.dolbom.desk.Exchange;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.handover.Message;
import kr.dolbom.desk.mail.Contacts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A conversation with everything people said in it, in its order. */
@Component
class Talk {

    private final HandOvers handOvers;
    private final Contacts contacts;
    private final InstantSource clock;

    Talk(HandOvers handOvers, Contacts contacts, InstantSource clock) {
        this.handOvers = handOvers;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** An answer of Dolbom and what people said after it. */
    record Turn(Optional<AnswerView> answer, List<SaidView> said) {}

    List<Turn> turns(String conversation, List<Exchange> exchanges) {
        List<Message> messages = handOvers.messages(conversation, 0);
        Turn before = new Turn(Optional.empty(), said(messages, Optional.empty()));
        List<Turn> turns = exchanges.stream()
                .map(exchange -> new Turn(Optional.of(AnswerView.of(exchange)), said(messages, Optional.of(exchange))))
                .toList();
        return before.said().isEmpty()
                ? turns
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(before), turns.stream())
                        .toList();
    }

    /** Whoever opens the page has everything before their eyes. */
    void seen(String conversation) {
        handOvers.seen(conversation, Long.MAX_VALUE);
    }

    void cards(Model model, String conversation) {
        Instant now = clock.instant();
        model.addAttribute(
                "cards",
                handOvers.ofConversation(conversation).stream()
                        .map(one -> HandOverCard.of(one, handOvers.rulesOf(one.organisation()), now))
                        .toList());
        model.addAttribute("conversation", conversation);
        model.addAttribute("mail", contacts.available());
        model.addAttribute("kinds", contacts.kinds());
        model.addAttribute("told", contacts.available() && contacts.has(java.util.UUID.fromString(conversation)));
    }

    private static List<SaidView> said(List<Message> messages, Optional<Exchange> after) {
        return messages.stream()
                .filter(message -> message.after().equals(after.map(Exchange::id)))
                .map(SaidView::of)
                .toList();
    }
}
