package kr.dolbom.outreach.texting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/** Words filled in, with what stands against sending them. */
public record Composed(Template template, Map<String, String> variables, String subject, String body) {

    public Composed {
        variables = Map.copyOf(variables);
    }

    /** Places without a value stay as they are and are told as a trouble. */
    public static Composed of(Template template, Map<String, String> variables) {
        return new Composed(
                template, variables, filled(template.subject(), variables), filled(template.body(), variables));
    }

    private static String filled(String words, Map<String, String> variables) {
        return Template.PLACE
                .matcher(words)
                .replaceAll(place -> Matcher.quoteReplacement(
                        variables.getOrDefault(place.group(1), place.group()).strip()));
    }

    public int bytes() {
        return TextLength.of(body).bytes();
    }

    /** Whether it goes as a short message (SMS); otherwise as a long one (LMS). */
    public boolean isShort() {
        return subject.isBlank() && bytes() <= TextLength.SHORT;
    }

    /** Why it cannot go, each with what to do; empty when it can. */
    public List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        template.places().stream()
                .filter(place -> variables.getOrDefault(place, "").isBlank())
                .forEach(place -> troubles.add("‘" + place + "’ 자리가 비었습니다. 채워 주세요."));
        List<String> unsayable = TextLength.of(subject + body).unsayable();
        if (!unsayable.isEmpty())
            troubles.add("휴대전화 문자가 적지 못하는 글자입니다: " + String.join(" ", unsayable) + ". 다른 글자로 바꾸거나 이름이 없는 문구를 골라 주세요.");
        if (bytes() > TextLength.LONG)
            troubles.add("%,d바이트입니다. %,d바이트까지 보낼 수 있습니다. 줄여 주세요.".formatted(bytes(), TextLength.LONG));
        if (TextLength.of(subject).bytes() > TextLength.SUBJECT)
            troubles.add("제목이 %d바이트를 넘습니다. 줄여 주세요.".formatted(TextLength.SUBJECT));
        if (Template.LINK.matcher(subject + body).find()) troubles.add("누리집 주소가 들어 있습니다. 낚시 문자로 보이므로 빼 주세요.");
        return troubles;
    }

    /** @throws Problem TEXT_UNSENDABLE with the troubles */
    public Text toText(UUID about, String organisation, String number, String from) {
        if (PhoneNumber.of(from).filter(PhoneNumber::mayCall).isEmpty())
            throw new Problem(Code.TEXT_UNSENDABLE, "보내는 번호를 확인해 주세요. 통신사에 등록한 번호여야 하고, 050 번호는 쓸 수 없습니다.");
        if (!troubles().isEmpty()) throw new Problem(Code.TEXT_UNSENDABLE, String.join(" ", troubles()));
        return new Text(about, organisation, number, subject, body, Optional.of(template.key()), variables, from);
    }
}
