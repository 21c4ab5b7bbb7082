package kr.dolbom.outreach.dialogue;

/** What cannot wait for a queue: a person is told at once, and the household hears a number that answers now. */
public enum Danger {
    SELF_HARM("자살·자해 위험", "109"),
    VIOLENCE("폭력·학대", "112"),
    MEDICAL("응급 상황", "119"),
    FIRE_OR_GAS("화재·가스", "119"),
    NO_MEDICINE("약이 없음", "129"),
    HUNGER("끼니를 거름", "129");

    private final String korean;
    private final String number;

    Danger(String korean, String number) {
        this.korean = korean;
        this.number = number;
    }

    public String korean() {
        return korean;
    }

    /** Whether it is told of by others than those it befalls: 「어머니가 의식을 잃으셨어요」. */
    boolean befallsAnybody() {
        return this == MEDICAL || this == FIRE_OR_GAS;
    }

    /** Whether it may reach into a house where it is told of the next one. */
    boolean reachesNeighbours() {
        return befallsAnybody() || this == SELF_HARM;
    }

    /** Whether it is asked about though it is another's or long over: it comes back, and spreads from those who are near. */
    boolean comesBack() {
        return this == SELF_HARM;
    }

    /** Whether the thing that tells of others may be what is in danger: 「텔레비전에서 연기가 나요」. */
    boolean befallsThings() {
        return this == FIRE_OR_GAS;
    }

    /** The public number that is there for it day and night. */
    public String number() {
        return number;
    }
}
