package kr.dolbom.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kr.dolbom.desk.Ask;
import kr.dolbom.desk.Channel;
import kr.dolbom.desk.Consultations;
import kr.dolbom.desk.Conversation;
import kr.dolbom.desk.DeskSettings;
import kr.dolbom.desk.Exchange;
import kr.dolbom.desk.OwnData;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page. Every step is a form that works by itself (post, then redirect); the page's script asks for the changed part
 * only and says so with {@code HX-Request}.
 */
@Controller
@For(Duty.ASK)
class ConversationPage {

    private static final List<String> EXAMPLES = List.of(
            "정수기 렌탈료는 어느 과목으로 잡나요?",
            "특별활동비가 남았는데 운영비로 써도 되나요?",
            "본예산은 언제까지 내야 하나요?",
            "다육이 화분을 샀어요. 어디로 처리하나요?",
            "선생님들 명절 선물을 사도 되나요?");

    private final Consultations consultations;
    private final OwnData ownData;
    private final Talk talk;
    private final DeskSettings settings;
    private final InstantSource clock;

    ConversationPage(
            Consultations consultations, OwnData ownData, Talk talk, DeskSettings settings, InstantSource clock) {
        this.consultations = consultations;
        this.ownData = ownData;
        this.talk = talk;
        this.settings = settings;
        this.clock = clock;
    }

    /** A question from the page; {@code pick} is a button that stands for typing its words. */
    record QuestionForm(String question, String pick, String conversation, String asOf, String place) {
        QuestionForm {
            question = orEmpty(question);
            pick = orEmpty(pick);
            conversation = orEmpty(conversation);
            asOf = orEmpty(asOf);
            place = orEmpty(place);
        }

        Ask ask(AsOf today) {
            return new Ask(
                    Optional.of(conversation).filter(id -> !id.isBlank()),
                    pick.isBlank() ? question : pick,
                    Ask.day(asOf, today),
                    Ask.place(place),
                    Channel.PAGE);
        }

        @SuppressWarnings("ConstantValue")
        private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/")
    String start(Model model) {
        return page(model, "", List.of());
    }

    @GetMapping("/conversations/{id}")
    String conversation(@PathVariable String id, Model model) {
        Conversation conversation = consultations.require(id);
        talk.seen(conversation.id().toString());
        return page(model, conversation.id().toString(), conversation.exchanges());
    }

    @PostMapping("/questions")
    String ask(
            @ModelAttribute QuestionForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Exchange exchange = consultations.ask(form.ask(AsOf.today(clock)));
        ownData.bind(exchange.conversation(), ConsentCookie.of(request));
        String address = "/conversations/" + exchange.conversation();
        if (!fromScript(request)) return "redirect:" + address + "#a-" + exchange.id();
        if (form.conversation().isBlank()) response.setHeader("HX-Push-Url", address);
        model.addAttribute("answer", AnswerView.of(exchange));
        return "desk/answer :: answered";
    }

    @PostMapping("/questions/{id}/rating")
    String rate(
            @PathVariable String id,
            @RequestParam String rating,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Model model) {
        Exchange exchange = consultations.rate(id, QuestionsApi.rating(rating), reason, Channel.PAGE);
        model.addAttribute("said", reason.isBlank() ? "rated" : "explained");
        return feedback(exchange, request, model);
    }

    private static String feedback(Exchange exchange, HttpServletRequest request, Model model) {
        if (!fromScript(request)) return "redirect:/conversations/" + exchange.conversation() + "#f-" + exchange.id();
        model.addAttribute("answer", AnswerView.of(exchange));
        return "desk/answer :: feedback";
    }

    private String page(Model model, String conversation, List<Exchange> exchanges) {
        List<Talk.Turn> turns = conversation.isEmpty() ? List.of() : talk.turns(conversation, exchanges);
        model.addAttribute("cards", List.of());
        if (!conversation.isEmpty()) talk.cards(model, conversation);
        model.addAttribute("conversation", conversation);
        model.addAttribute("turns", turns);
        model.addAttribute("examples", EXAMPLES);
        model.addAttribute("today", AsOf.today(clock).toString());
        model.addAttribute("longest", settings.questionLength());
        return "desk/page";
    }

    private static boolean fromScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
