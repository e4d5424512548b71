# nbgrader looks for its settings in the folder where it is started; ours are in grading/.
load_subconfig("grading/nbgrader_config.py")  # noqa: F821 (nbgrader provides it)
