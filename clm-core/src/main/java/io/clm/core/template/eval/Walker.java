package io.clm.core.template.eval;

import io.clm.core.template.TemplateException;
import io.clm.core.template.ast.Block;
import io.clm.core.template.ast.GoQuote;
import io.clm.core.template.ast.PipeNode;
import io.clm.core.template.ast.Statement;
import io.clm.core.template.format.GoPrint;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.Value;
import org.jspecify.annotations.Nullable;

/** Carries statements out and writes what they print. */
final class Walker {

    /** How a statement ended. */
    enum Flow {
        NEXT,
        BREAK,
        CONTINUE
    }

    private final Run run;
    private final Pipelines pipelines;

    Walker(Run run) {
        this.run = run;
        this.pipelines = new Pipelines(run);
    }

    Flow walk(Block block, Value dot) {
        for (Statement statement : block.statements()) {
            Flow flow = walk(statement, dot);
            if (flow != Flow.NEXT) {
                return flow;
            }
        }
        return Flow.NEXT;
    }

    private Flow walk(Statement statement, Value dot) {
        run.at(statement);
        try {
            run.budget.step();
            return carryOut(statement, dot);
        } catch (TemplateException e) {
            throw run.located(e);
        }
    }

    private Flow carryOut(Statement statement, Value dot) {
        return switch (statement) {
            case Statement.Text text -> write(text.text());
            case Statement.Action action -> action(action, dot);
            case Statement.If branch -> choose(branch.pipe(), branch.body(), branch.otherwise(), dot, false);
            case Statement.With branch -> choose(branch.pipe(), branch.body(), branch.otherwise(), dot, true);
            case Statement.Range range -> new Loop(run, this, pipelines).range(range, dot);
            case Statement.Call call -> call(call, dot);
            case Statement.Break jump -> Flow.BREAK;
            case Statement.Continue jump -> Flow.CONTINUE;
        };
    }

    private Flow write(String text) {
        run.budget.write(text);
        return Flow.NEXT;
    }

    /** Variables it declares stay until the end of the block's control structure. */
    private Flow action(Statement.Action action, Value dot) {
        Value value = pipelines.evaluate(action.pipe(), dot);
        if (action.pipe().declared().isEmpty()) {
            run.at(action);
            write(GoPrint.display(value));
        }
        return Flow.NEXT;
    }

    private Flow choose(PipeNode pipe, Block body, @Nullable Block otherwise, Value dot, boolean rebind) {
        int mark = run.scope.mark();
        Value value = pipelines.evaluate(pipe, dot);
        Flow flow = Flow.NEXT;
        if (value.truth()) {
            flow = walk(body, rebind ? value : dot);
        } else if (otherwise != null) {
            flow = walk(otherwise, dot);
        }
        run.scope.pop(mark);
        return flow;
    }

    private Flow call(Statement.Call call, Value dot) {
        Block definition = run.template
                .definition(call.name())
                .orElseThrow(() -> run.failure("template " + GoQuote.quote(call.name()) + " not defined"));
        run.budget.checkDepth(run.depth + 1);
        PipeNode pipe = call.pipe();
        Value data = pipe == null ? NilValue.NONE : pipelines.evaluate(pipe, dot);
        return new Walker(run.call(call.name(), data)).walk(definition, data);
    }
}
