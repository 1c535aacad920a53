from IPython.display import HTML

HTML("""
<script src="https://course.example/softmax/softmax-steps.classic.js"></script>
<softmax-steps x="1 2" W="1 0; 0 1" b="0 0" y="1" eta="1" controls="none"></softmax-steps>
""")
