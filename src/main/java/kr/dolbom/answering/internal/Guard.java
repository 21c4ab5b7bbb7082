package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.dolbom.answering.Answer.Reason;
import kr.dolbom.answering.Answer.Refused;

/** Turns away what no rule should answer: orders to the machine, other people's data, help with deceit. */
public final class Guard {

    private record Rule(Reason reason, Pattern words) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    Reason.HIDDEN_ORDER,
                    Pattern.compile(
                            "(지시|명령|규칙|프롬프트|설정|제한).{0,12}(무시|잊|해제|출력|보여|공개|알려|벗어)|시스템\\s*프롬프트|(서버|데이터베이스|환경\\s*변수|api)[^.?!]{0,20}(비밀번호|암호|경로|키)[^.?!]{0,12}(알려|보여|출력|공개|말해)|system\\s*prompt|ignore\\s+(all|any|the|previous|prior)|jailbreak|탈옥"
                                    + "|개발자\\s*모드|developer\\s*mode|너는\\s*(이제|지금부터)|넌\\s*(이제|지금부터)|역할극|인\\s*척\\s*(해|하)|관리자\\s*(권한|모드)|base64|pretend|act\\s+as")),
            // How an answer must look: ours says its account and its sources, whatever is ordered.
            new Rule(
                    Reason.HIDDEN_ORDER,
                    Pattern.compile("(json|xml|yaml|코드)\\s*(으)?로만\\s*(답|말|대답|출력|적)|(대본|소설|시나리오)(을|를)?\\s*(써|지어)"
                            + "|(출처|근거)(는|를|은)?\\s*(쓰|대|달|적|붙이)지\\s*(말|마)"
                            + "|((?:세입|세출)\\s*\\d{3})[^가-힣]{1,8}\\11[^가-힣]{1,8}\\11"
                            + "|(세입|세출)\\s*\\d{3}\\S{0,3}\\s*(이라고|라고|으로|로)만?\\s*(답|대답|안내|말|반복)(해라|하라|하시오|하세요|할\\s*것|해\\s*줘|해(?=[.!]|$)|하도록)"
                            + "|[\\[<]\\s*/?\\s*system|\"role\"\\s*:|begin\\s+override|#+\\s*시스템|(?:^|\\n)\\s*(assistant|system)\\s*[:：]"
                            + "|(새|새로운)\\s*지시\\s*[:：]")),
            new Rule(
                    Reason.PERSONAL_DATA,
                    Pattern.compile(
                            "(엄마|아빠|부모|보호자|학부모|아이|원아|교사|선생님?|샘|원장님?|직원|주무관)[^.?!]{0,14}(폰\\s*번호|전화\\s*번호|핸드폰\\s*번호|휴대폰\\s*번호|연락처|집\\s*주소|주민\\s*(등록)?\\s*번호|계좌\\s*번호)[^.?!]{0,14}(알려|찾아|뭐|좀|줘|조회|보여|어디|몇)"
                                    + "|(주민\\s*(등록)?\\s*번호|개인\\s*정보)[^.?!]{0,10}(알려|찾아|조회|보여|빼)")),
            new Rule(
                    Reason.FRAUD,
                    Pattern.compile(
                            "(안\\s*걸리|걸리지\\s*않|들키지|몰래|티\\s*안\\s*나|적발\\s*안|적발(되|당하)지|안\\s*들키)[^.?!]{0,25}(방법|법|하려면|하게|꾸미|빼|처리|쓰|받|나눠|만들|어떻게|요령)"
                                    + "|(서류|증빙|영수증|장부|출석부|출근부|명의|회의록|통장)[^.?!]{0,14}(꾸며|꾸미|조작|위조|허위로|가짜로|가라로|부풀)[^.?!]{0,20}"
                                    + "|(허위|가짜|가라|유령)\\s*(영수증|교사|직원|아동|원아|등록|서류|증빙|장부)[^.?!]{0,25}(방법|어떻게|하려|만들|올리|넣|받|꾸)"
                                    + "|(비자금|뒷돈|리베이트|차명|횡령)[^.?!]{0,25}(방법|어떻게|하려|만들|받|어케)|등록만\\s*해\\s*놓고[^?]{0,40}(어떻게|보조금|받|타)"
                                    + "|(빼돌리|탈세|세금\\s*(덜|안)\\s*내)[^.?!]{0,25}(방법|법|어떻게|하려|요령|되나|죠)|안\\s*걸리게|(적게|낮춰|낮게|줄여서?)\\s*신고[^.?!]{0,25}(방법|법|어떻게|하려|줄이|요령)")));

    private Guard() {}

    /** The refusal a question meets before anything is looked up. */
    public static Optional<Refused> refuses(String plain) {
        return RULES.stream()
                .filter(rule -> rule.words().matcher(plain).find())
                .findFirst()
                .map(rule -> Refusals.of(rule.reason()));
    }
}
