package io.clm.core.template.eval;

import io.clm.core.template.TemplateException;
import io.clm.core.template.ast.Block;
import io.clm.core.template.ast.Operand;
import io.clm.core.template.ast.PipeNode;
import io.clm.core.template.ast.Statement;
import io.clm.core.template.eval.Walker.Flow;
import io.clm.core.template.format.GoPrint;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Carries {@code {{range}}} out. */
final class Loop {

    private final Run run;
    private final Walker walker;
    private final Pipelines pipelines;

    Loop(Run run, Walker walker, Pipelines pipelines) {
        this.run = run;
        this.walker = walker;
        this.pipelines = pipelines;
    }

    Flow range(Statement.Range range, Value dot) {
        int mark = run.scope.mark();
        Value value = pipelines.evaluate(range.pipe(), dot);
        Flow flow = Flow.NEXT;
        if (!iterate(range, value)) {
            Block otherwise = range.otherwise();
            flow = otherwise == null ? Flow.NEXT : walker.walk(otherwise, dot);
        }
        run.scope.pop(mark);
        return flow;
    }

    /** Whether there was anything to walk over. */
    private boolean iterate(Statement.Range range, Value value) {
        return switch (value) {
            case ListValue list -> list(range, list.items());
            case MapValue map -> map(range, map);
            case IntValue number -> count(range, number);
            case NilValue nil -> nothing(nil);
            case Value other -> throw cannot(other);
        };
    }

    private boolean nothing(NilValue nil) {
        if (nil.type().kind() != GoType.Kind.ANY) {
            throw cannot(nil);
        }
        return false;
    }

    private TemplateException cannot(Value value) {
        return run.failure("range can't iterate over " + GoPrint.display(value));
    }

    private boolean list(Statement.Range range, List<Value> items) {
        for (int i = 0; i < items.size(); i++) {
            if (once(range, IntValue.of(i), items.get(i)) == Flow.BREAK) {
                break;
            }
        }
        return !items.isEmpty();
    }

    private boolean map(Statement.Range range, MapValue map) {
        Collection<Map.Entry<String, Value>> entries = entries(map);
        for (Map.Entry<String, Value> entry : entries) {
            if (once(range, TextValue.of(entry.getKey()), entry.getValue()) == Flow.BREAK) {
                break;
            }
        }
        return !entries.isEmpty();
    }

    /** The body may change a map that the template made; what is walked over stays what it was, as in Go. */
    private static Collection<Map.Entry<String, Value>> entries(MapValue map) {
        if (!map.isChangeable()) {
            return map.entries().entrySet();
        }
        List<Map.Entry<String, Value>> entries = new ArrayList<>(map.entries().size());
        map.entries().forEach((key, value) -> entries.add(Map.entry(key, value)));
        return entries;
    }

    private boolean count(Statement.Range range, IntValue number) {
        if (range.pipe().declared().size() > 1) {
            throw run.failure("can't use " + number.value() + " to iterate over more than one variable");
        }
        for (long i = 0; i < number.value(); i++) {
            if (once(range, NilValue.NONE, new IntValue(i, number.type())) == Flow.BREAK) {
                break;
            }
        }
        return number.value() > 0;
    }

    private Flow once(Statement.Range range, Value index, Value element) {
        run.budget.step();
        bind(range.pipe(), index, element);
        int mark = run.scope.mark();
        Flow flow = walker.walk(range.body(), element);
        run.scope.pop(mark);
        return flow;
    }

    private void bind(PipeNode pipe, Value index, Value element) {
        List<Operand.Variable> declared = pipe.declared();
        if (declared.isEmpty()) {
            return;
        }
        if (pipe.assigns()) {
            run.scope.set(declared.getFirst().name(), declared.size() > 1 ? index : element);
            if (declared.size() > 1) {
                run.scope.set(declared.get(1).name(), element);
            }
            return;
        }
        run.scope.setTop(1, element);
        if (declared.size() > 1) {
            run.scope.setTop(2, index);
        }
    }
}
